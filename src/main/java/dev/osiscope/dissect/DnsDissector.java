package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.DnsFields;
import dev.osiscope.wire.application.DnsHeader;
import dev.osiscope.wire.application.DnsName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A DNS message: header, questions, records. Each question and record takes bytes, so the walk ends whatever
/// the counts say.
final class DnsDissector {

    private static final Block ID_AND_FLAGS = new Block(0, 4);
    private static final int QUESTION_LENGTH = 4;
    private static final int RECORD_LENGTH = 10;

    private final Span span;
    private final LayerBuilder layer;
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
        FieldReader.fixed(span, DnsFields.ALL).forEach(layer::add);
        DnsHeader header = DnsHeader.read(span.captured());
        int left = header.questions();
        while (left > 0 && question()) {
            left--;
        }
        int records = left > 0 ? left : header.answers() + header.authorities() + header.additional();
        while (left == 0 && records > 0 && record()) {
            records--;
        }
        return layer.done(header, DataDissector::dissect, span.after(position),
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
        List<Field> parts = new ArrayList<>(List.of(named(DnsFields.QUESTION_NAME, name.get(), start)));
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
        position += name.get().length() + RECORD_LENGTH;
        List<Field> parts = new ArrayList<>(List.of(named(DnsFields.RECORD_NAME, name.get(), start)));
        parts.addAll(FieldReader.fixed(fixed, DnsFields.AFTER_RECORD_NAME));
        parts.addAll(data(DnsFields.RECORD_TYPE.intIn(fixed.captured()), dataLength));
        position += dataLength;
        layer.add(FieldReader.whole(span, DnsFields.RECORD, start, position - start, name.get().text(), parts));
        return true;
    }

    /// How many captured bytes follow a name at the present position.
    private int left(DnsName name) {
        return span.captured().length() - position - name.length();
    }

    private List<Field> data(int type, int length) {
        return switch (type) {
            case 1 -> address(DnsFields.A, length, 4);
            case 28 -> address(DnsFields.AAAA, length, 16);
            case 2 -> name(DnsFields.NS, 0, length);
            case 5 -> name(DnsFields.CNAME, 0, length);
            case 12 -> name(DnsFields.PTR, 0, length);
            case 15 -> mailServer(length);
            default -> plain(length);
        };
    }

    private List<Field> mailServer(int length) {
        int before = DnsFields.MX_PREFERENCE.range().endByte();
        if (length <= before) {
            return plain(length);
        }
        List<Field> fields = new ArrayList<>(
                FieldReader.fixed(span.after(position), List.of(DnsFields.MX_PREFERENCE)));
        fields.addAll(name(DnsFields.MX, before, length));
        return fields;
    }

    private List<Field> address(FieldDefinition row, int length, int expected) {
        return length == expected ? List.of(FieldReader.open(span, row, position, length)) : plain(length);
    }

    private List<Field> name(FieldDefinition row, int from, int length) {
        return DnsName.read(span.captured(), position + from).filter(name -> from + name.length() <= length)
                .map(name -> List.of(named(row, name, position + from))).orElseGet(() -> plain(length - from));
    }

    private List<Field> plain(int length) {
        return length == 0 ? List.of() : List.of(FieldReader.open(span, DnsFields.DATA, position, length));
    }

    /// The field of a name by hand: a part of it may stand elsewhere.
    private Field named(FieldDefinition row, DnsName name, int at) {
        BitRange range = BitRange.ofBytes(span.start() + at, name.length());
        FieldValue value = new FieldValue.Text(name.text());
        return new Field(row, range, value, FieldText.of(row, value, range), nameParts(name, at));
    }

    /// What stands in the name's own place: its labels, and how it ends or where it goes on.
    private List<Field> nameParts(DnsName name, int at) {
        List<Field> parts = new ArrayList<>();
        int place = at;
        for (Bytes label : name.labels()) {
            parts.add(FieldReader.open(span, DnsFields.LABEL_LENGTH, place, 1));
            parts.add(FieldReader.open(span, DnsFields.LABEL, place + 1, label.length()));
            place += 1 + label.length();
        }
        parts.add(name.pointer().isPresent()
                ? FieldReader.open(span, DnsFields.POINTER, place, DnsName.POINTER_LENGTH)
                : FieldReader.open(span, DnsFields.LABEL_LENGTH, place, 1));
        return parts;
    }
}
