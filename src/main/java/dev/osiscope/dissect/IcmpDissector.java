package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.network.IcmpExtensionFields;
import dev.osiscope.wire.network.IcmpFields;
import dev.osiscope.wire.network.IcmpHeader;
import dev.osiscope.wire.network.IcmpType;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv4Header;
import java.util.List;
import java.util.Optional;

/// ICMP: an error quotes the packet that it is about, an echo has data.
///
/// @param quoted who takes the quoted packet apart
record IcmpDissector(LayerDissector quoted) implements LayerDissector {

    static final String NOTHING_QUOTED = "the packet that it is about is not quoted";

    private static final int QUOTED_DATA = 8;
    /// How long a quote is at least that extensions follow.
    private static final int LEAST_QUOTED = 128;
    private static final int WORD = 4;

    /// What all messages have, with two bytes more.
    private static final Block BEGINNING = new Block(0, 6);

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(IcmpFields.PROTOCOL, span);
        List<FieldDefinition> rows = IcmpFields.of(layer.bytes());
        if (layer.bytes().length() < IcmpFields.FIXED_LENGTH) {
            layer.blocks(rows, BEGINNING);
            new ChecksumCheck(layer, IcmpFields.CHECKSUM_ROWS, context).message(span);
            return layer.tooShort(IcmpFields.FIXED_LENGTH);
        }
        layer.fixed(rows);
        new ChecksumCheck(layer, IcmpFields.CHECKSUM_ROWS, context).message(span);
        IcmpHeader header = IcmpHeader.read(layer.bytes());
        Span payload = span.after(IcmpFields.FIXED_LENGTH);
        if (header.quotes() && payload.length() == 0) {
            return layer.done(header, payload, Optional.of(payload.wrong(IcmpFields.PROTOCOL, NOTHING_QUOTED)));
        }
        if (header.quotes()) {
            Span packet = header.type().equals(IcmpType.REDIRECT) ? beginning(payload) : payload;
            extensions(layer, payload).flatMap(extended -> IcmpExtensions.read(extended, context)).ifPresent(layer::add);
            return layer.done(header, quoted, packet.quoted(), Optional.empty());
        }
        if (header.type().asksForInterface() && payload.captured().length() >= IcmpExtensionFields.HEAD_LENGTH) {
            IcmpExtensions.read(payload, context).ifPresent(layer::add);
            return layer.done(header, payload.after(payload.captured().length()), Optional.empty());
        }
        return header.type().echoes() ? layer.done(header, DataDissector::dissect, payload, Optional.empty())
                : leftOver(layer, header, payload);
    }

    /// What follows the quoted packet (RFC 4884 section 5): only behind the 128 bytes that old routers expect, and as in
    /// Wireshark only where the packet itself is not longer than that.
    private static Optional<Span> extensions(LayerBuilder layer, Span packet) {
        boolean known = packet.length() > LEAST_QUOTED && packet.captured().length() >= Ipv4Fields.FIXED_LENGTH
                && Ipv4Fields.TOTAL_LENGTH.intIn(packet.captured()) <= LEAST_QUOTED;
        int words = IcmpFields.quotedWords(layer.bytes());
        int length = words == 0 ? LEAST_QUOTED : words * WORD;
        return known && length <= packet.length() ? Optional.of(packet.after(length)) : Optional.empty();
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
