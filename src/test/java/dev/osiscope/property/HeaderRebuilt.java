package dev.osiscope.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Layer;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.application.DnsFields;
import dev.osiscope.wire.application.DnsHeader;

/// A layer's header, encoded again, gives the bytes that it was read from.
public final class HeaderRebuilt {

    private HeaderRebuilt() {}

    /// Fails where it gives others.
    public static void check(Layer layer) {
        layer.header().ifPresent(header -> assertEquals(
                there(layer, header).atMost(header.encode().length()), header.encode(), layer::toString));
    }

    private static Bytes there(Layer layer, Header header) {
        Bytes bytes = layer.source().bytes().slice(layer.range());
        return header instanceof DnsHeader && hasLength(layer)
                ? bytes.from(DnsFields.LENGTH.range().endByte()) : bytes;
    }

    /// Whether the length of the message stands before it, as on TCP.
    private static boolean hasLength(Layer layer) {
        return layer.fields().stream().anyMatch(field -> field.definition().equals(DnsFields.LENGTH));
    }
}
