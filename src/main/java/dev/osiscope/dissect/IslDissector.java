package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.link.MacAddress;

/// A frame of Cisco's Inter-Switch Link: a whole frame with the number of its VLAN before it. That is shown as bytes.
///
/// @param ethernet who takes the frame apart
record IslDissector(LayerDissector ethernet) implements LayerDissector {

    /// The protocol.
    static final Protocol PROTOCOL = new Protocol("isl", "Inter-switch link", Protocol.Level.LINK);

    private static final int HEADER = 26;
    /// What all such frames are sent to begins with it.
    private static final Bytes GROUP = Bytes.ofHex("01000c0000");
    private static final BitRange KIND = BitRange.ofBits(5, 0, 4);
    private static final int ETHERNET = 0;

    /// Whether a frame that is sent there, with a length, is one of them.
    static boolean isFor(MacAddress destination) {
        return destination.bytes().atMost(GROUP.length()).equals(GROUP);
    }

    @Override
    public Outcome dissect(Span span, Context context) {
        boolean known = span.captured().unsigned(KIND) == ETHERNET;
        return NamedHeader.before(PROTOCOL, span, HEADER, known ? ethernet : DataDissector::dissect);
    }
}
