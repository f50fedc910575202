package dev.osiscope.session.recorded;

/// The members of the lines that say which frame comes next, and whose an endpoint is from now on.
final class FrameLine {

    /// A frame is sent; its number in the file.
    static final String FRAME = "frame";
    /// The host that sends it; of a frame outside the lab, as far as it says.
    static final String FROM = "from";
    /// Whom it is for, likewise.
    static final String TO = "to";
    /// Whether the wire does not carry it at once.
    static final String KEPT = "kept";
    /// A name is learnt.
    static final String NAME = "name";
    /// Of this endpoint.
    static final String ENDPOINT = "endpoint";
    /// Whose it is.
    static final String WHO = "who";

    private FrameLine() {}
}
