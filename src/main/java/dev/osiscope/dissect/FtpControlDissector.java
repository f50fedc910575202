package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.FtpDataEnd;
import dev.osiscope.wire.network.IpAddress;
import java.util.Optional;

/// What is said on FTP's control connection: where an end waits for a data connection is remembered. A server waits
/// for any port of the client (RFC 959 section 4.1.2, PASV; RFC 2428 section 3, EPSV), a client for the server's data
/// port (PORT). Where the server comes from a port of its own instead, Wireshark does not know the connection either.
///
/// @param text     shows what it says
/// @param byClient whether the client says it
record FtpControlDissector(LayerDissector text, boolean byClient) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        context.memory().ifPresent(memory -> CarryingPacket.of(context).ifPresent(packet ->
                announced(span.captured()).ifPresent(waits -> memory.tcp().announced().announce(
                        new EndPair.End(waits.address().map(IpAddress::new).orElse(packet.source()), waits.port()),
                        new EndPair.End(packet.destination(), byClient ? FtpDataProtocol.PORT : AnnouncedEnds.ANY_PORT)))));
        return text.dissect(span, context);
    }

    private Optional<FtpDataEnd> announced(Bytes said) {
        return byClient ? FtpDataEnd.ofCommand(said) : FtpDataEnd.ofReply(said);
    }
}
