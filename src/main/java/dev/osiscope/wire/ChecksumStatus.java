package dev.osiscope.wire;

/// What can be said of a checksum, with Wireshark's numbers.
public enum ChecksumStatus {
    /// The bytes that it covers give another one.
    BAD("Bad"),
    /// The bytes that it covers give this one.
    GOOD("Good"),
    /// Not all bytes that it covers are known.
    UNVERIFIED("Unverified"),
    /// The sender worked none out, as it may.
    NOT_PRESENT("Not present"),
    /// The sender worked none out, as it may not.
    ILLEGAL("Illegal");

    private final String text;

    ChecksumStatus(String text) {
        this.text = text;
    }

    /// Its number, 0 to 4.
    public int value() {
        return ordinal();
    }

    /// Its name in words.
    public String text() {
        return text;
    }

    /// The name of the status with this number; empty where there is none.
    public static String name(long value) {
        return value >= 0 && value < values().length ? values()[(int) value].text : "";
    }
}
