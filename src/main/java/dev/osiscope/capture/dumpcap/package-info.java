/// Live frames from Wireshark's dumpcap, a child that writes pcapng to a pipe.
///
/// May import: frame, pcapng, capture.filter, and what they use.
package dev.osiscope.capture.dumpcap;
