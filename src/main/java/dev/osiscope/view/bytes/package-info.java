/// The bytes of the frame and its tree of fields, linked both ways.
///
/// May import: viewmodel; timeline and dissect types to read.
package dev.osiscope.view.bytes;
