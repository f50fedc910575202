/// The live capture on the screen: the sockets of this machine to pick from, what is to be captured and how, and the capture
/// that runs, whose recording is shown as any capture file is.
///
/// May import: viewmodel, viewmodel.file, sockets, capture, recording, session and what they use. No nodes.
package dev.osiscope.viewmodel.capture;
