package dev.osiscope.lab.endpoint;

/// A part of a segment that the learner writes; what he may write there stands in the words `draft.NAME`.
public enum DraftField {
    /// The flags.
    FLAGS("flags"),
    /// The sequence number, 0 to 4294967295.
    SEQUENCE("seq"),
    /// The acknowledgment number, 0 to 4294967295.
    ACKNOWLEDGMENT("ack"),
    /// The window, 0 to 65535.
    WINDOW("win"),
    /// Option: the maximum segment size, 0 to 65535.
    MSS("mss"),
    /// Option: by how many bits the window is shifted, 0 to 14.
    WINDOW_SCALE("wscale"),
    /// Option: both timestamps, `VALUE/ECHO`.
    TIMESTAMPS("ts"),
    /// Option: selective acknowledgments are welcome.
    SACK_PERMITTED("sack"),
    /// The data, at most 1400 bytes.
    DATA("data"),
    /// A checksum of one's own, 0 to 65535.
    CHECKSUM("checksum");

    private final String word;

    DraftField(String word) {
        this.word = word;
    }

    /// By which lines and messages name it.
    public String word() {
        return word;
    }
}
