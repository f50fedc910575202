/// An immutable view of bytes, byte and bit ranges, the Internet checksum, and how code writes the characters that are not seen.
///
/// May import: the JDK only. No files, channels, clocks or threads.
package dev.osiscope.bytes;
