/// What all protocols share: the field table's row, the value of a field, the names of its code points, the
/// reference to a standard.
/// The protocols themselves stand in `wire.link`, `wire.network`, `wire.transport`, `wire.application`.
///
/// May import: bytes. No files, channels, clocks or threads.
package dev.osiscope.wire;
