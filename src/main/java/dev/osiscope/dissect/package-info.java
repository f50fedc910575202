/// A cursor that walks a frame into [dev.osiscope.dissect.Dissection] → [dev.osiscope.dissect.Layer] →
/// [dev.osiscope.dissect.Field], and says why it stopped. Bad input is a value, never an exception.
///
/// May import: wire, frame. No files, channels, clocks or threads.
package dev.osiscope.dissect;
