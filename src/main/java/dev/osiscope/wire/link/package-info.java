/// Between neighbours on one link: Ethernet and the loopback headers of captures.
///
/// May import: bytes, wire. No files, channels, clocks or threads.
package dev.osiscope.wire.link;
