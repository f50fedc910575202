package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.MediaType;
import dev.osiscope.wire.transport.PortNames;
import java.util.List;

/// Cuts chat (RFC 6120) into messages, as Wireshark does: what an end says is whole with the first segment that ends
/// with a tag. Of a message the name is known, and that it is XML.
final class XmppReader {

    /// The port of a server for its clients (RFC 6120 section 14.7).
    static final int PORT = 5222;

    private static final Protocol PROTOCOL = PortNames.TCP.protocol(PORT).orElseThrow();
    private static final LayerDissector WHOLE = new NamedDissector(List.of(PROTOCOL, MediaType.XML));
    private static final LayerDissector PART = NamedDissector.of(PROTOCOL);

    private XmppReader() {}

    /// How far a message reaches.
    static Extent next(Span rest, Turn turn) {
        boolean whole = rest.captured().length() == rest.length() && endsWithTag(rest.captured());
        return whole ? new Extent.Known(rest.length(), WHOLE) : new Extent.Open(1, PART);
    }

    /// Whether a tag ends there. What Wireshark takes for space after it are also bytes that are not ASCII.
    private static boolean endsWithTag(Bytes bytes) {
        int last = bytes.length() - 1;
        while (last > 0 && (bytes.u8(last) <= ' ' || bytes.u8(last) > Byte.MAX_VALUE)) {
            last--;
        }
        return bytes.u8(last) == '>';
    }
}
