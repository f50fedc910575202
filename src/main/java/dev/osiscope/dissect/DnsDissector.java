package dev.osiscope.dissect;

import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.DnsFields;
import dev.osiscope.wire.application.DnsHeader;
import dev.osiscope.wire.application.DnsName;
import dev.osiscope.wire.application.DnsRecordFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A DNS message: header, questions, records. Each question and record takes bytes, so the walk ends whatever
/// the counts say.
final class DnsDissector {

    private static final Block ID_AND_FLAGS = new Block(0, 4);
    private static final int QUESTION_LENGTH = 4;
    private static final int RECORD_LENGTH = 10;
    private static final long BY_GSS = 3;

    private final Span span;
    private final LayerBuilder layer;
    private final List<Outcome.Inner> tokens = new ArrayList<>();
    private int position = DnsFields.FIXED_LENGTH;

    private DnsDissector(Span span, LayerBuilder layer) {
        this.span = span;
        this.layer = layer;
    }

    /// All of `span` as one message.
    static Outcome dissect(Span span, Context context) {
        return new DnsDissector(span, new LayerBuilder(DnsFields.PROTOCOL, span)).message();
    }

    /// Takes messages apart that another protocol has in the form of DNS.
    static LayerDissector of(Protocol protocol) {
        return (span, _) -> new DnsDissector(span, new LayerBuilder(protocol, span)).message();
    }

    /// All of `span` as one message after its length, as TCP carries it.
    static Outcome withLength(Span span, Context context) {
        LayerBuilder layer = new LayerBuilder(DnsFields.PROTOCOL, span).fixed(DnsFields.ALL_OF_TCP);
        int prefix = DnsFields.LENGTH.range().endByte();
        return span.captured().length() < prefix ? layer.tooShort(prefix)
                : new DnsDissector(span.after(prefix), layer).message();
    }

    private Outcome message() {
        if (span.captured().length() < DnsFields.FIXED_LENGTH) {
            FieldReader.fixed(span, Block.shown(DnsFields.ALL, span.captured().length(), ID_AND_FLAGS))
                    .forEach(layer::add);
            return layer.tooShort(layer.bytes().length() - span.captured().length() + DnsFields.FIXED_LENGTH);
        }
        FieldReader.fixed(span, DnsFields.of(span.captured())).forEach(layer::add);
        DnsHeader header = DnsHeader.read(span.captured());
        int left = header.questions();
        while (left > 0 && question()) {
            left--;
        }
        int records = left > 0 ? left : header.answers() + header.authorities() + header.additional();
        while (left == 0 && records > 0 && record()) {
            records--;
        }
        int rest = span.captured().length() - position;
        if (rest > 0) {
            layer.add(FieldReader.open(span, DnsFields.UNREADABLE, position, rest));
        }
        return layer.done(header, tokens, span.after(span.captured().length()),
                records == 0 ? Optional.empty() : Optional.of(unreadable()));
    }

    private Stop unreadable() {
        return span.captured().length() < span.length() ? span.shortage(DnsFields.PROTOCOL, span.length())
                : span.after(position).wrong(DnsFields.PROTOCOL, "a question or record can't be read");
    }

    private boolean question() {
        Optional<DnsName> name = DnsName.read(span.captured(), position);
        if (name.isEmpty() || left(name.get()) < QUESTION_LENGTH) {
            return false;
        }
        int start = position;
        position += name.get().length();
        List<Field> parts = new ArrayList<>(List.of(
                DnsNames.field(span, DnsFields.QUESTION_NAME, name.get(), start)));
        parts.addAll(FieldReader.fixed(span.after(position), DnsFields.AFTER_QUESTION_NAME));
        position += QUESTION_LENGTH;
        layer.add(FieldReader.whole(span, DnsFields.QUESTION, start, position - start, name.get().text(), parts));
        return true;
    }

    private boolean record() {
        Optional<DnsName> name = DnsName.read(span.captured(), position);
        if (name.isEmpty() || left(name.get()) < RECORD_LENGTH) {
            return false;
        }
        Span fixed = span.after(position + name.get().length());
        int dataLength = DnsFields.DATA_LENGTH.intIn(fixed.captured());
        if (left(name.get()) - RECORD_LENGTH < dataLength) {
            return false;
        }
        int start = position;
        int type = DnsFields.RECORD_TYPE.intIn(fixed.captured());
        position += name.get().length() + RECORD_LENGTH;
        List<Field> parts = new ArrayList<>(List.of(DnsNames.field(span, DnsFields.RECORD_NAME, name.get(), start)));
        parts.addAll(FieldReader.fixed(fixed, DnsRecordFields.options(type)
                ? DnsFields.AFTER_NAME_OF_OPTIONS : DnsFields.AFTER_RECORD_NAME));
        DnsRecordReader reader = new DnsRecordReader(span, position, dataLength);
        List<Field> data = reader.read(DnsRecordFields.of(type));
        if (type == DnsRecordFields.TRANSACTION_KEY) {
            token(data, position + dataLength).ifPresent(tokens::add);
        }
        parts.addAll(data);
        position += dataLength;
        layer.add(FieldReader.whole(span, DnsFields.RECORD, start, position - start, name.get().text(), parts));
        return !reader.beyondMessage();
    }

    /// What stands as the key of a record whose fields these are, where two ends agree on it by GSS-API (RFC 3645).
    private Optional<Outcome.Inner> token(List<Field> data, int end) {
        boolean byGss = number(data, DnsRecordFields.KEY_MODE).filter(mode -> number(mode) == BY_GSS).isPresent();
        return number(data, DnsRecordFields.KEY_SIZE).filter(_ -> byGss).flatMap(size -> {
            int start = size.range().endByte() - span.start();
            return number(size) == 0 || number(size) > end - start ? Optional.empty() : Optional.of(new Outcome.Inner(
                    GssDissector::dissect, span.after(start).atMost((int) number(size), "the key ends there")));
        });
    }

    private static Optional<Field> number(List<Field> data, String id) {
        return data.stream().filter(field -> field.id().equals(id) && field.value() instanceof FieldValue.Unsigned).findFirst();
    }

    private static long number(Field field) {
        return ((FieldValue.Unsigned) field.value()).value();
    }

    /// How many captured bytes follow a name at the present position.
    private int left(DnsName name) {
        return span.captured().length() - position - name.length();
    }
}
