/// From process to process: TCP with its flags and options.
///
/// May import: bytes, wire, wire.network (the pseudo-header of the checksum). No files, channels, clocks
/// or threads.
package dev.osiscope.wire.transport;
