package dev.osiscope.dissect;

/// SOCKS on a TCP connection, and what is said through it.
final class SocksProtocol implements StreamProtocol {

    private final StreamProtocols protocols;

    /// @param protocols those that may be spoken through it
    SocksProtocol(StreamProtocols protocols) {
        this.protocols = protocols;
    }

    @Override
    public Dialogue begin() {
        return new SocksDialogue(protocols);
    }
}
