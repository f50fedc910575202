/// An immutable view of bytes, byte and bit ranges, the Internet checksum.
///
/// May import: the JDK only. No files, channels, clocks or threads.
package dev.osiscope.bytes;
