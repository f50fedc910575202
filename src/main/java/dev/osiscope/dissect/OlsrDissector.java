package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.application.OlsrFields;
import dev.osiscope.wire.application.OlsrPacket;
import dev.osiscope.wire.network.Ipv6Header;
import java.util.Optional;

/// OLSR: the header, then messages.
final class OlsrDissector {

    /// Where the size of a message stands, and how long a message is at least before the address.
    private static final int SIZE_AT = 2;
    private static final int WITHOUT_ADDRESS = 8;
    private static final int LINK_PREFIX = 4;

    private final boolean version6;

    private OlsrDissector(boolean version6) {
        this.version6 = version6;
    }

    /// All of `span` as one packet.
    static Outcome dissect(Span span, Context context) {
        FieldWalk walk = new FieldWalk(span);
        OlsrFields.ALL_OF_HEADER.forEach(walk::next);
        LayerBuilder layer = new LayerBuilder(OlsrFields.PROTOCOL, span);
        if (walk.missing().isPresent()) {
            walk.fields().forEach(layer::add);
            return layer.tooShort(OlsrFields.FIXED_LENGTH);
        }
        OlsrDissector reader = new OlsrDissector(context.layers().reversed().stream()
                .flatMap(found -> found.header().stream()).limit(2).anyMatch(Ipv6Header.class::isInstance));
        int size = reader.size(walk);
        while (size > 0) {
            walk.whole(OlsrFields.MESSAGE, size, reader::message, OlsrFields.DATA);
            size = reader.size(walk);
        }
        Optional<Stop> stop = walk.left() == 0 && span.captured().length() == span.length() ? Optional.empty()
                : Optional.of(span.captured().length() < span.length()
                        ? span.shortage(OlsrFields.PROTOCOL, span.length())
                        : walk.after().wrong(OlsrFields.PROTOCOL, "the size of a message can't be right"));
        walk.rest(OlsrFields.DATA).fields().forEach(layer::add);
        return layer.done(new OlsrPacket(span.captured()), span.after(span.captured().length()), stop);
    }

    /// The size of the next message; 0 where there is none that fits.
    private int size(FieldWalk walk) {
        int least = WITHOUT_ADDRESS + addressRow(OlsrFields.ORIGINATOR, OlsrFields.ORIGINATOR_6).range().byteLength();
        int size = walk.has(least) ? walk.ahead().u16(SIZE_AT) : 0;
        return size >= least && walk.has(size) ? size : 0;
    }

    private String message(FieldWalk walk) {
        walk.next(OlsrFields.TYPE);
        int type = walk.last();
        String text = walk.text();
        walk.next(OlsrFields.VALIDITY).next(OlsrFields.SIZE)
                .next(addressRow(OlsrFields.ORIGINATOR, OlsrFields.ORIGINATOR_6)).next(OlsrFields.TTL)
                .next(OlsrFields.HOPS).next(OlsrFields.SEQUENCE);
        switch (type) {
            case OlsrFields.HELLO -> hello(walk);
            case OlsrFields.TOPOLOGY -> {
                walk.next(OlsrFields.NEIGHBOUR_SET).next(OlsrFields.RESERVED, 2);
                addresses(walk, addressRow(OlsrFields.NEIGHBOUR, OlsrFields.NEIGHBOUR_6));
            }
            case OlsrFields.INTERFACES -> addresses(walk, addressRow(OlsrFields.INTERFACE, OlsrFields.INTERFACE_6));
            case OlsrFields.NETWORKS -> {
                FieldDefinition network = addressRow(OlsrFields.NETWORK, OlsrFields.NETWORK_6);
                while (walk.has(2 * network.range().byteLength())) {
                    walk.next(network).next(addressRow(OlsrFields.MASK, OlsrFields.MASK_6));
                }
            }
            default -> { }
        }
        return text;
    }

    private void hello(FieldWalk walk) {
        walk.next(OlsrFields.RESERVED, 2).next(OlsrFields.INTERVAL).next(OlsrFields.WILLINGNESS);
        while (walk.has(LINK_PREFIX) && walk.ahead().u16(SIZE_AT) >= LINK_PREFIX
                && walk.has(walk.ahead().u16(SIZE_AT))) {
            int neighbours = walk.ahead().u16(SIZE_AT) - LINK_PREFIX;
            walk.next(OlsrFields.LINK_TYPE).next(OlsrFields.RESERVED, 1).next(OlsrFields.LINK_SIZE);
            walk.inner(neighbours, inner -> {
                addresses(inner, addressRow(OlsrFields.NEIGHBOUR, OlsrFields.NEIGHBOUR_6));
                inner.rest(OlsrFields.DATA);
            });
        }
    }

    private static void addresses(FieldWalk walk, FieldDefinition row) {
        while (walk.has(row.range().byteLength())) {
            walk.next(row);
        }
    }

    private FieldDefinition addressRow(FieldDefinition row, FieldDefinition row6) {
        return version6 ? row6 : row;
    }
}
