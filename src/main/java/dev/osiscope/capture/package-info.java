/// Live capture: which interfaces there are, which ways to capture work, and the sources for what is wanted
/// ([dev.osiscope.capture.CaptureMethods]); for the app's own hub those of the loopback interface.
///
/// May import: frame, pcapng, and its own parts capture.filter, capture.packet, capture.libpcap, capture.dumpcap.
package dev.osiscope.capture;
