/// The transport bar: step, play, speed, scrub, live.
///
/// May import: viewmodel; timeline and dissect types to read.
package dev.osiscope.view.transport;
