/// Live frames of one network interface from a Linux packet socket (packet(7)), called through
/// `java.lang.foreign`: needs no library, only the right to open the socket.
///
/// May import: frame, linux, capture.filter, and what they use.
package dev.osiscope.capture.packet;
