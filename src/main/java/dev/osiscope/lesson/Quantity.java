package dev.osiscope.lesson;

/// A number of a segment. Sequence numbers are relative, as the ladder shows them.
public enum Quantity {
    /// The sequence number.
    SEQ("seq"),
    /// The acknowledgment number.
    ACK("ack"),
    /// The sequence number that its sender's next segment will have: one more for each byte, for SYN and for FIN.
    NEXT("next"),
    /// How many bytes of data it has.
    LEN("len"),
    /// Its window, as it stands in the header.
    WINDOW("window");

    private final String word;

    Quantity(String word) {
        this.word = word;
    }

    /// How it is written.
    public String word() {
        return word;
    }
}
