/// Live frames of one network interface from a Linux packet socket (packet(7)), called through
/// `java.lang.foreign`: needs no library, only the right to open the socket.
///
/// May import: bytes, frame. `java.lang.foreign` is used here, in capture.libpcap and in lab only.
package dev.osiscope.capture.packet;
