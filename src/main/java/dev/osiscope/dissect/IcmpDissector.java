package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.network.IcmpFields;
import dev.osiscope.wire.network.IcmpHeader;
import dev.osiscope.wire.network.IcmpType;
import dev.osiscope.wire.network.Ipv4Header;
import java.util.Optional;

/// ICMP: an error quotes the packet that it is about, an echo has data.
///
/// @param quoted who takes the quoted packet apart
record IcmpDissector(LayerDissector quoted) implements LayerDissector {

    static final String NOTHING_QUOTED = "the packet that it is about is not quoted";

    private static final int QUOTED_DATA = 8;

    /// What all messages have, with two bytes more.
    private static final Block BEGINNING = new Block(0, 6);

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(IcmpFields.PROTOCOL, span);
        int type = layer.bytes().isEmpty() ? 0 : IcmpFields.TYPE.intIn(layer.bytes());
        if (layer.bytes().length() < IcmpFields.FIXED_LENGTH) {
            layer.blocks(IcmpFields.of(new IcmpType(type)), BEGINNING);
            new ChecksumCheck(layer, IcmpFields.CHECKSUM_ROWS, context).message(span);
            return layer.tooShort(IcmpFields.FIXED_LENGTH);
        }
        layer.fixed(IcmpFields.of(new IcmpType(type)));
        new ChecksumCheck(layer, IcmpFields.CHECKSUM_ROWS, context).message(span);
        IcmpHeader header = IcmpHeader.read(layer.bytes());
        Span payload = span.after(IcmpFields.FIXED_LENGTH);
        if (header.quotes() && payload.length() == 0) {
            return layer.done(header, payload, Optional.of(payload.wrong(IcmpFields.PROTOCOL, NOTHING_QUOTED)));
        }
        if (header.quotes()) {
            Span packet = header.type().equals(IcmpType.REDIRECT) ? beginning(payload) : payload;
            return layer.done(header, quoted, packet.quoted(), Optional.empty());
        }
        return header.type().echoes() ? layer.done(header, DataDissector::dissect, payload, Optional.empty())
                : leftOver(layer, header, payload);
    }

    /// What a redirect quotes (RFC 792): a packet's header and 64 bits. As in Wireshark no more is looked into.
    private static Span beginning(Span packet) {
        Bytes header = packet.captured();
        return header.isEmpty() ? packet : packet.atMost(Ipv4Header.length(header) + QUOTED_DATA, packet.limit());
    }

    /// A message that is neither: the rest belongs to it.
    private static Outcome leftOver(LayerBuilder layer, IcmpHeader header, Span payload) {
        int left = payload.captured().length();
        if (left > 0) {
            layer.add(FieldReader.open(payload, IcmpFields.DATA, 0, left));
        }
        return layer.done(header, payload.after(left), Optional.empty());
    }
}
