/// System calls of Linux through `java.lang.foreign`: what the packet sockets and the lab share, and
/// the kernel's tables under `/proc`.
///
/// May import: nothing of the program. `java.lang.foreign` is used here, in the live sources and in the lab only.
package dev.osiscope.linux;
