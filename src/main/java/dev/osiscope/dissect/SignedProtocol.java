package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.SignedFraming;
import java.util.List;
import java.util.stream.Stream;

/// Protocols that are recognised by the first bytes of a conversation, and of which only the name is known and where
/// their messages end.
///
/// @param protocol the protocol
/// @param signed   what its messages begin with, and where they end
record SignedProtocol(Protocol protocol, SignedFraming signed) implements StreamProtocol {

    /// Wireshark names it for the segment, and for each of its messages.
    private static final String TWICE = "bitcoin";

    /// All, in the order in which they are tried.
    static final List<SignedProtocol> ALL = SignedFraming.ALL.entrySet().stream()
            .map(entry -> new SignedProtocol(entry.getKey(), entry.getValue())).toList();

    /// The protocols.
    static Stream<Protocol> all() {
        return ALL.stream().map(SignedProtocol::protocol);
    }

    @Override
    public Dialogue begin() {
        LayerDissector dissector = new NamedDissector(
                protocol.id().equals(TWICE) ? List.of(protocol, protocol) : List.of(protocol));
        return (rest, _) -> FramedProtocol.extent(signed.framing(), rest, dissector);
    }

    @Override
    public boolean recognises(Span payload) {
        Bytes bytes = payload.captured();
        return bytes.length() >= signed.length() && signed.sign().test(bytes);
    }
}
