/// The panes of the live capture: the list of this machine's sockets, what is to be captured, the line over a capture.
///
/// May import: view.parts, viewmodel.capture and what they use.
package dev.osiscope.view.capture;
