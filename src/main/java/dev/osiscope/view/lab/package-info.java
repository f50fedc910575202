/// The panes of the lab: the learner as an end of a connection.
///
/// May import: view.parts, viewmodel.lab and what they use.
package dev.osiscope.view.lab;
