package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.DhcpFields;
import dev.osiscope.wire.application.DhcpHeader;
import dev.osiscope.wire.application.DhcpOptionFields;
import java.util.Optional;

/// A DHCP message: the fixed part, then options.
final class DhcpDissector {

    private DhcpDissector() {}

    /// All of `span` as one message.
    static Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(DhcpFields.PROTOCOL, span).fixed(DhcpFields.ALL);
        if (layer.bytes().length() < DhcpFields.FIXED_LENGTH) {
            return layer.tooShort(DhcpFields.FIXED_LENGTH);
        }
        DhcpHeader header = DhcpHeader.read(layer.bytes());
        Span rest = span.after(DhcpFields.FIXED_LENGTH);
        return header.hasOptions() ? options(layer, header, rest)
                : unread(layer, header, rest, Optional.empty());
    }

    /// Walks over the options: each is at least one byte, so the walk ends.
    private static Outcome options(LayerBuilder layer, DhcpHeader header, Span first) {
        Span rest = first;
        int length = lengthAt(rest.captured());
        while (length > 0) {
            new FieldWalk(rest).whole(DhcpOptionFields.OPTION, length, DhcpOptionReader::read, DhcpOptionFields.VALUE)
                    .fields().forEach(layer::add);
            rest = rest.after(length);
            length = lengthAt(rest.captured());
        }
        return unread(layer, header, rest, rest.length() == 0 ? Optional.empty()
                : Optional.of(rest.wrong(DhcpFields.PROTOCOL, "the length of an option can't be right")));
    }

    /// The message, with what nobody can read behind it.
    private static Outcome unread(LayerBuilder layer, DhcpHeader header, Span rest, Optional<Stop> stop) {
        if (!rest.captured().isEmpty()) {
            layer.add(FieldReader.open(rest, DhcpOptionFields.VALUE, 0, rest.captured().length()));
        }
        return layer.done(header, rest.after(rest.captured().length()), stop);
    }

    /// The length of the option at the start of `bytes`; 0 where there is none that fits.
    private static int lengthAt(Bytes bytes) {
        if (bytes.isEmpty()) {
            return 0;
        }
        int code = bytes.u8(0);
        if (code == DhcpOptionFields.PAD || code == DhcpOptionFields.END) {
            return 1;
        }
        if (bytes.length() < DhcpOptionFields.PREFIX_LENGTH) {
            return 0;
        }
        int length = DhcpOptionFields.PREFIX_LENGTH + DhcpOptionFields.LENGTH.intIn(bytes);
        return length <= bytes.length() ? length : 0;
    }
}
