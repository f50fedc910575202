package dev.osiscope.dissect;

import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionFields;
import dev.osiscope.wire.transport.TcpOptions;
import java.util.Optional;
import java.util.Set;

/// TCP: the header with its options; the payload is the hub's where one of the ports is.
///
/// @param hubPorts the ports whose payload is read as the hub's messages
record TcpDissector(Set<Integer> hubPorts) implements LayerDissector {

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(TcpFields.PROTOCOL, span).fixed(TcpFields.ALL);
        if (layer.bytes().length() < TcpFields.FIXED_LENGTH) {
            return layer.tooShort(TcpFields.FIXED_LENGTH);
        }
        int headerLength = TcpHeader.length(layer.bytes());
        if (headerLength < TcpFields.FIXED_LENGTH) {
            return layer.wrong("the data offset says a header of %d bytes, the smallest has %d"
                    .formatted(headerLength, TcpFields.FIXED_LENGTH));
        }
        Span room = span.atMost(headerLength, "the data offset ends the header there").after(TcpFields.FIXED_LENGTH);
        TcpOptions options = TcpOptions.read(room.captured());
        OptionReader reader = reader(room, options);
        reader.addAll(layer, TcpFields.OPTIONS);
        if (layer.bytes().length() < headerLength) {
            return layer.tooShort(headerLength);
        }
        reader.addRest(layer, options.complete() ? TcpFields.PADDING : TcpOptionFields.UNREADABLE);
        TcpHeader header = TcpHeader.read(layer.bytes().atMost(headerLength));
        Span payload = span.after(headerLength);
        return layer.done(header, inner(header), payload,
                options.complete() ? Optional.empty() : Optional.of(reader.unreadable(TcpFields.PROTOCOL)));
    }

    private LayerDissector inner(TcpHeader header) {
        boolean hub = hubPorts.contains(header.sourcePort()) || hubPorts.contains(header.destinationPort());
        return hub ? HubDissector::dissect : DataDissector::dissect;
    }

    private static OptionReader reader(Span room, TcpOptions options) {
        OptionReader reader = new OptionReader(room);
        for (TcpOption option : options.options()) {
            reader.next(option.length(), TcpOptionFields.of(option));
        }
        return reader;
    }
}
