package dev.osiscope.dissect;

/// The hub's protocol on a TCP connection: lines of text, or what the hub takes on the same port besides.
///
/// @param http the protocol in which WebSocket begins
record HubProtocol(StreamProtocol http) implements StreamProtocol {

    @Override
    public Dialogue begin() {
        return new HubDialogue(http);
    }
}
