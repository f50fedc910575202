package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.link.EtherType;

/// TRILL (RFC 6325 section 3): a frame on its way between switches; its header is shown as bytes.
///
/// @param ethernet who takes the frame apart
record TrillDissector(LayerDissector ethernet) implements LayerDissector {

    /// What announces it.
    static final EtherType TYPE = new EtherType(0x22f3);
    /// The protocol.
    static final Protocol PROTOCOL = new Protocol("trill", "TRILL", Protocol.Level.LINK);

    private static final int HEADER = 6;
    private static final BitRange OPTION_WORDS = BitRange.ofBits(0, 5, 5);

    @Override
    public Outcome dissect(Span span, Context context) {
        Bytes bytes = span.captured();
        int options = bytes.length() < HEADER ? 0 : (int) bytes.unsigned(OPTION_WORDS) * Integer.BYTES;
        return NamedHeader.before(PROTOCOL, span, HEADER + options, ethernet);
    }
}
