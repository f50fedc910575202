package dev.osiscope.dissect;

import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.LinkProtocols;
import dev.osiscope.wire.network.GreFields;
import dev.osiscope.wire.network.GreHeader;
import dev.osiscope.wire.network.NetworkProtocols;
import java.util.Optional;

/// Generic Routing Encapsulation: its type says what follows.
///
/// @param payloads who takes apart what an EtherType announces
/// @param ppp      who takes PPP apart, which PPTP carries
/// @param mirror   who takes apart frames that a switch has mirrored
record GreDissector(EtherPayloads payloads, LayerDissector ppp, MirrorDissector mirror) implements LayerDissector {

    private static final int PPP = 0x880b;
    private static final int NEXT_HOP = 0x2001;
    private static final int ISO = 0x00fe;
    private static final int SEQUENCE_NUMBER = 0x1000;

    @Override
    public Outcome dissect(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(GreFields.PROTOCOL, span).fixed(GreFields.ALL);
        if (layer.bytes().length() < GreFields.FIXED_LENGTH) {
            return layer.tooShort(GreFields.FIXED_LENGTH);
        }
        int flags = GreFields.FLAGS_AND_VERSION.intIn(layer.bytes());
        for (GreHeader.Part part : GreHeader.parts(flags)) {
            if (part.start() <= span.length()) {
                FieldReader.fixed(span.after(part.start()), part.rows()).forEach(layer::add);
            }
        }
        int length = GreHeader.length(layer.bytes());
        if (layer.bytes().length() < length) {
            return layer.tooShort(length);
        }
        new ChecksumCheck(layer, GreFields.CHECKSUM_ROWS, context).message(span);
        int beforeRouting = GreHeader.lengthBeforeRouting(flags);
        if (length > beforeRouting) {
            layer.add(FieldReader.open(span, GreFields.ROUTING, beforeRouting, length - beforeRouting));
        }
        GreHeader header = GreHeader.read(layer.bytes());
        return layer.done(header, inner(header.type(), flags), span.after(length), Optional.empty());
    }

    /// Who takes apart what `type` announces, with these flags in the header.
    LayerDissector inner(int type, int flags) {
        switch (type) {
            case PPP -> {
                return ppp;
            }
            case MirrorDissector.TYPES_1_AND_2 -> {
                return (flags & SEQUENCE_NUMBER) == 0 ? mirror::first : mirror::numbered;
            }
            case MirrorDissector.TYPE_3 -> {
                return mirror::numbered;
            }
            case NEXT_HOP -> {
                return NamedDissector.of(NetworkProtocols.NEXT_HOP);
            }
            case ISO -> {
                return NamedHeader.of(LinkProtocols.ISO);
            }
            default -> { }
        }
        EtherType carried = new EtherType(type);
        return carried.isLength() ? DataDissector::dissect : payloads.of(carried);
    }
}
