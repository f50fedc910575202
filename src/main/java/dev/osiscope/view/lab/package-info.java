/// The lab's panes: how it is started, its hosts, the wire with what hangs on it, the knobs of a kernel, the script, the
/// learner as an end of a connection.
///
/// May import: view.parts, viewmodel.lab and what they use.
package dev.osiscope.view.lab;
