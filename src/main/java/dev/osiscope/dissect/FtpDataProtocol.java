package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.MediaType;
import dev.osiscope.wire.transport.PortNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Files and lists that FTP brings on a connection of their own (RFC 959 section 3.2). As in Wireshark every segment
/// is looked at by itself: one that begins like text is shown as such.
enum FtpDataProtocol implements StreamProtocol {
    /// The only one.
    INSTANCE;

    /// The server's port where it opens the connection.
    static final int PORT = 20;

    private static final Protocol PROTOCOL = PortNames.TCP.protocol(PORT).orElseThrow();
    private static final int LOOKED_AT = 20;

    @Override
    public Dialogue begin() {
        return (rest, _) -> new Extent.Known(rest.length(), FtpDataProtocol::dissect);
    }

    private static Outcome dissect(Span span, Context context) {
        if (!beginsLikeText(span.captured())) {
            return NamedDissector.of(PROTOCOL).dissect(span, context);
        }
        Layer layer = new Layer(PROTOCOL, span.source(), span.capturedRange(), BitRange.ofBytes(span.end(), 0),
                Optional.empty(), List.of());
        return new Outcome(layer, List.of(new Inner(new MediaDissector(MediaType.TEXT), span)), Optional.empty());
    }

    private static boolean beginsLikeText(Bytes data) {
        return IntStream.range(0, Math.min(LOOKED_AT, data.length())).map(data::u8)
                .allMatch(value -> value == '\r' || value == '\n' || value >= ' ' && value <= '~');
    }
}
