/// Frames of live sources on their way to a pcapng file that grows, or to a ring of files:
/// [dev.osiscope.recording.Recorder]; and where such files lie until they are saved: [dev.osiscope.recording.Recordings].
///
/// May import: frame, pcapng, and what they use.
package dev.osiscope.recording;
