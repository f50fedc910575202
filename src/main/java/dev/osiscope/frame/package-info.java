/// A frame (time stamp, link type, captured and original length, bytes, provenance) and where frames
/// come from and go to: [dev.osiscope.frame.FrameSource], [dev.osiscope.frame.FrameSink].
///
/// May import: bytes.
package dev.osiscope.frame;
