/// The panes of what is to be captured: the list of this machine's sockets.
///
/// May import: view.parts, viewmodel.capture and what they use.
package dev.osiscope.view.capture;
