package dev.osiscope.dissect;

/// BGP on a TCP connection.
enum BgpProtocol implements StreamProtocol {
    /// There is only one.
    INSTANCE;

    @Override
    public Dialogue begin() {
        return new BgpDialogue();
    }
}
