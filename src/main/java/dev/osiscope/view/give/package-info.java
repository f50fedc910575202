/// The sheet on which is chosen what is given away.
///
/// May import: view.parts, viewmodel.
package dev.osiscope.view.give;
