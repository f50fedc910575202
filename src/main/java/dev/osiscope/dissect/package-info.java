/// A cursor that walks a frame into [dev.osiscope.dissect.Dissection] → [dev.osiscope.dissect.Layer] →
/// [dev.osiscope.dissect.Field], and says why it stopped. Bad input is a value, never an exception. Layers stand in a
/// [dev.osiscope.dissect.Source]: the frame, or bytes that several frames brought, which a
/// [dev.osiscope.dissect.Memory] keeps.
///
/// May import: wire, frame. No files, channels, clocks or threads.
package dev.osiscope.dissect;
