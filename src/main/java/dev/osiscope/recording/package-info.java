/// Frames of live sources on their way to a pcapng file that grows, or to a ring of files:
/// [dev.osiscope.recording.Recorder].
///
/// May import: frame, pcapng, and what they use.
package dev.osiscope.recording;
