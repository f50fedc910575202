package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.DataFields;
import dev.osiscope.wire.link.EtherType;
import dev.osiscope.wire.link.MacsecFields;
import java.util.List;
import java.util.stream.Stream;

/// MACsec (IEEE 802.1AE clause 9): packets between two cards, signed or encrypted as well. Its tag and the check at its
/// end are shown as bytes, with the type that stands in the clear.
///
/// @param payloads who takes apart what is not encrypted
record MacsecDissector(EtherPayloads payloads) implements LayerDissector {

    private static final int TAG = 6;
    private static final int CHANNEL = 8;
    private static final int CHECK = 16;
    private static final int TYPE = 2;
    private static final int OTHER_VERSION = 0x80;
    private static final int WITH_CHANNEL = 0x20;
    /// Encrypted, or changed otherwise.
    private static final int NOT_READABLE = 0x0c;

    @Override
    public Outcome dissect(Span span, Context context) {
        Bytes bytes = span.captured();
        int control = bytes.isEmpty() ? OTHER_VERSION : bytes.u8(0);
        int tag = TAG + ((control & WITH_CHANNEL) == 0 ? 0 : CHANNEL);
        if ((control & OTHER_VERSION) != 0 || bytes.length() <= tag + CHECK) {
            return DataDissector.dissect(span, context);
        }
        Span signed = span.atMost(span.length() - CHECK, "the check of MACsec follows");
        Stream<Field> start = Stream.of(FieldReader.open(span, DataFields.UNDISSECTED, 0, tag));
        if ((control & NOT_READABLE) != 0 || bytes.length() < tag + TYPE + CHECK) {
            return with(start, NamedHeader.before(MacsecFields.PROTOCOL, signed, tag, DataDissector::dissect), span);
        }
        EtherType type = new EtherType(bytes.u16(tag));
        return with(Stream.concat(start, FieldReader.fixed(signed.after(tag), List.of(MacsecFields.TYPE)).stream()),
                NamedHeader.before(MacsecFields.PROTOCOL, signed, tag + TYPE,
                        type.isLength() ? DataDissector::dissect : payloads.of(type)), span);
    }

    /// The fields of the tag, and the check where all of it was captured.
    private static Outcome with(Stream<Field> tag, Outcome outcome, Span span) {
        Stream<Field> check = span.captured().length() < span.length() ? Stream.of()
                : Stream.of(FieldReader.open(span, DataFields.UNDISSECTED, span.length() - CHECK, CHECK));
        return new Outcome(outcome.layer().with(Stream.concat(tag, check).toList()), outcome.inners(), outcome.stop());
    }
}
