/// From host to host: IPv4, IPv6, their addresses and the protocol numbers both carry.
///
/// May import: bytes, wire. No files, channels, clocks or threads.
package dev.osiscope.wire.network;
