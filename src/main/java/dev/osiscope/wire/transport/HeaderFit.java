package dev.osiscope.wire.transport;

/// Whether a TCP header can be as long as its data offset says (RFC 9293 section 3.1). A receiver drops a segment
/// whose header can't.
public enum HeaderFit {
    /// It can.
    FITS,
    /// The data offset says less than the fixed part has, 20 bytes.
    TOO_SHORT,
    /// The data offset points beyond the end of the segment.
    BEYOND_SEGMENT
}
