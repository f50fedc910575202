package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.link.MplsFields;
import dev.osiscope.wire.link.MplsHeader;
import java.util.Optional;

/// Multiprotocol Label Switching: one label; what follows the last one says itself what it is, or nobody does.
///
/// @param ipv4 who takes IPv4 apart
/// @param ipv6 who takes IPv6 apart
record MplsDissector(LayerDissector ipv4, LayerDissector ipv6) implements LayerDissector {

    private static final BitRange FIRST_DIGIT = BitRange.ofBits(0, 0, 4);

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(MplsFields.PROTOCOL, span).fixed(MplsFields.ALL);
        if (layer.bytes().length() < MplsFields.FIXED_LENGTH) {
            return layer.tooShort(MplsFields.FIXED_LENGTH);
        }
        MplsHeader header = MplsHeader.read(layer.bytes());
        Span rest = span.after(MplsFields.FIXED_LENGTH);
        return layer.done(header, header.bottom() ? inner(rest.captured()) : this, rest, Optional.empty());
    }

    private LayerDissector inner(Bytes packet) {
        return switch (packet.isEmpty() ? 0 : (int) packet.unsigned(FIRST_DIGIT)) {
            case 4 -> ipv4;
            case 6 -> ipv6;
            default -> DataDissector::dissect;
        };
    }
}
