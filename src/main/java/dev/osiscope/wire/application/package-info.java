/// What processes say to each other: the hub's lines of text, and data that no dissector knows.
///
/// May import: bytes, wire. No files, channels, clocks or threads.
package dev.osiscope.wire.application;
