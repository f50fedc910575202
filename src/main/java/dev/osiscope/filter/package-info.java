/// Display filters: a subset of Wireshark 4.0's, read from text and asked of a frame's fields. It knows no
/// protocol: which fields there are is a [FieldCatalogue], what a frame says is a [FieldAccess].
///
/// May import: bytes, wire, i18n. No files, channels, clocks or threads.
package dev.osiscope.filter;
