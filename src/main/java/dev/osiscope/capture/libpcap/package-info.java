/// Live frames of one network interface from libpcap or Npcap, called through `java.lang.foreign`. The
/// library is the system's own: nothing is shipped, and a missing one is said with what mends it.
///
/// May import: frame, linux, capture.filter, and what they use. `java.lang.foreign` is used here, in capture.packet and
/// in lab only.
package dev.osiscope.capture.libpcap;
