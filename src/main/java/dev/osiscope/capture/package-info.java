/// The live sources of the loopback interface: which there are on this machine, in order of preference,
/// and which of them work.
///
/// May import: frame, pcapng, and its own parts capture.packet and capture.libpcap.
package dev.osiscope.capture;
