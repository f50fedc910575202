/// Capture files in the pcapng format (draft-ietf-opsawg-pcapng): its blocks as records, and a writer of
/// frames on top of them.
///
/// May import: bytes, frame.
package dev.osiscope.pcapng;
