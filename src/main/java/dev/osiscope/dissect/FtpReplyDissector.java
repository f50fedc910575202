package dev.osiscope.dissect;

import dev.osiscope.wire.application.FtpPassiveReply;
import dev.osiscope.wire.network.IpAddress;

/// What an FTP server says on its control connection: where it waits for a data connection is remembered
/// (RFC 959 section 4.1.2, PASV; RFC 2428 section 3, EPSV). Where the client waits needs not be: the server comes from
/// a port of its own then, and where it does not, Wireshark does not know the connection either.
///
/// @param text shows what it says
record FtpReplyDissector(LayerDissector text) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        context.memory().ifPresent(memory -> CarryingPacket.of(context).ifPresent(packet ->
                FtpPassiveReply.read(span.captured()).ifPresent(reply -> memory.tcp().announced().announce(
                        new EndPair.End(reply.address().map(IpAddress::new).orElse(packet.source()), reply.port()),
                        packet.destination()))));
        return text.dissect(span, context);
    }
}
