package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.Certificate;
import dev.osiscope.wire.application.TlsCertificateFields;
import dev.osiscope.wire.application.TlsFields;
import dev.osiscope.wire.application.TlsPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the parts of a structure of TLS. What does not fit ends the structure around it, not those around that:
/// an extension that is broken leaves the ones after it readable.
final class TlsPartReader {

    private static final String NO_ROOM = "what is around it ends there";

    private final Span span;
    private final Bytes bytes;
    private final List<Field> fields = new ArrayList<>();
    private Optional<Stop> stop = Optional.empty();
    private int position;

    private TlsPartReader(Span span) {
        this.span = span;
        bytes = span.captured();
    }

    /// The parts that fill `span`; what is left of it is a field too.
    static TlsPartReader read(Span span, List<TlsPart> parts) {
        TlsPartReader reader = new TlsPartReader(span);
        reader.all(parts);
        if (reader.left() > 0) {
            reader.fields.add(FieldReader.open(span, TlsFields.UNREAD, reader.position, reader.left()));
        }
        return reader;
    }

    /// What was found, in the order of the bytes.
    List<Field> fields() {
        return fields;
    }

    /// The first part that did not fit, and why.
    Optional<Stop> stop() {
        return stop;
    }

    /// Reads parts one after the other; says whether all of them fitted.
    private boolean all(List<TlsPart> parts) {
        boolean fits = true;
        for (int index = 0; fits && index < parts.size(); index++) {
            fits = one(parts.get(index));
        }
        return fits;
    }

    private boolean one(TlsPart part) {
        return switch (part) {
            case TlsPart.Fixed fixed -> fixed(fixed);
            case TlsPart.Rest(FieldDefinition row) -> rest(row);
            case TlsPart.Vector vector -> vector(vector);
            case TlsPart.Lengths(List<TlsPart.Vector> vectors) -> lengths(vectors);
            case TlsPart.Repeated(List<TlsPart> element) -> repeated(element);
            case TlsPart.Structure(FieldDefinition whole, List<TlsPart> parts) -> structure(whole, parts);
            case TlsPart.Chosen chosen -> chosen(chosen);
            case TlsPart.Perhaps(List<TlsPart> parts) -> left() == 0 || all(parts);
            case TlsPart.Certificate(FieldDefinition row) -> certificate(row);
            case TlsPart.DistinguishedName(FieldDefinition row) -> name(row);
        };
    }

    private int left() {
        return bytes.length() - position;
    }

    private boolean fixed(TlsPart.Fixed part) {
        if (left() < part.length()) {
            return fails(span.after(position).shortage(TlsFields.PROTOCOL, part.length()));
        }
        fields.addAll(FieldReader.fixed(span.after(position), part.rows()));
        position += part.length();
        return true;
    }

    private boolean rest(FieldDefinition row) {
        if (left() > 0) {
            fields.add(FieldReader.open(span, row, position, left()));
            position = bytes.length();
        }
        return true;
    }

    private boolean vector(TlsPart.Vector part) {
        return fixed(new TlsPart.Fixed(List.of(part.length()))) && content(part, lastNumber(part.length()));
    }

    private boolean lengths(List<TlsPart.Vector> vectors) {
        List<Long> lengths = new ArrayList<>();
        for (TlsPart.Vector part : vectors) {
            if (!fixed(new TlsPart.Fixed(List.of(part.length())))) {
                return false;
            }
            lengths.add(lastNumber(part.length()));
        }
        boolean fits = true;
        for (int index = 0; fits && index < vectors.size(); index++) {
            fits = content(vectors.get(index), lengths.get(index));
        }
        return fits;
    }

    /// The number that was read last, in this row.
    private long lastNumber(FieldDefinition row) {
        return row.in(bytes.from(position - row.range().endByte()));
    }

    private boolean content(TlsPart.Vector part, long length) {
        if (length > left()) {
            return fails(span.after(position).shortage(TlsFields.PROTOCOL, (int) length));
        }
        Span content = span.after(position).atMost((int) length, NO_ROOM);
        TlsPartReader inner = read(content, part.content());
        if (part.whole().isPresent() && length > 0) {
            fields.add(FieldReader.whole(
                    content, part.whole().get(), 0, (int) length, summary(inner.fields), inner.fields));
        } else {
            fields.addAll(inner.fields);
        }
        position += (int) length;
        stop = stop.or(inner::stop);
        return true;
    }

    /// Each element takes bytes, or it is the last: so it ends.
    private boolean repeated(List<TlsPart> element) {
        int before = -1;
        while (left() > 0 && position > before) {
            before = position;
            if (!all(element)) {
                return false;
            }
        }
        return true;
    }

    private boolean structure(FieldDefinition whole, List<TlsPart> parts) {
        TlsPartReader inner = new TlsPartReader(span.after(position));
        boolean complete = inner.all(parts);
        if (inner.position > 0 && !inner.fields.isEmpty()) {
            fields.add(FieldReader.whole(span, whole, position, inner.position, inner.fields.getFirst().text(),
                    inner.fields));
        }
        position += inner.position;
        stop = stop.or(inner::stop);
        return complete;
    }

    private boolean chosen(TlsPart.Chosen part) {
        return fixed(new TlsPart.Fixed(List.of(part.selector())))
                && all(part.parts().apply((int) lastNumber(part.selector())));
    }

    private boolean certificate(FieldDefinition row) {
        Bytes der = bytes.from(position);
        Certificate certificate = Certificate.read(der);
        Span whole = span.after(position);
        List<Field> parts = certificate.parts().stream().map(part -> part(whole, part)).toList();
        BitRange range = BitRange.ofBytes(whole.start(), der.length());
        String subject = parts.stream().filter(part -> part.definition().equals(TlsCertificateFields.SUBJECT))
                .map(Field::text).findFirst().orElse("");
        fields.add(new Field(row, range, new FieldValue.Octets(der), subject, parts));
        position = bytes.length();
        return certificate.complete()
                || fails(whole.wrong(TlsFields.PROTOCOL, "the certificate can't be read"));
    }

    private static Field part(Span certificate, Certificate.Part part) {
        BitRange range = part.range();
        Field bytes = FieldReader.open(
                certificate, TlsCertificateFields.ENCODED, range.firstByte(), range.byteLength());
        boolean plain = part.value() instanceof FieldValue.Octets;
        BitRange shifted = range.shiftedBy(certificate.start());
        return new Field(part.row(), shifted, part.value(), FieldText.of(part.row(), part.value(), shifted),
                plain ? List.of() : List.of(bytes));
    }

    private boolean name(FieldDefinition row) {
        Optional<String> name = Certificate.name(bytes.from(position));
        Span whole = span.after(position);
        if (left() > 0) {
            Field encoded = FieldReader.open(whole, TlsCertificateFields.ENCODED, 0, left());
            fields.add(FieldReader.whole(whole, row, 0, left(), name.orElse(""), List.of(encoded)));
        }
        position = bytes.length();
        return name.isPresent() || fails(whole.wrong(TlsFields.PROTOCOL, "the name can't be read"));
    }

    private boolean fails(Stop reason) {
        stop = stop.or(() -> Optional.of(reason));
        return false;
    }

    /// What the parts of a whole come to: the names among them, or how many there are.
    private static String summary(List<Field> parts) {
        String names = parts.stream().filter(TlsPartReader::isName).map(Field::text).collect(Collectors.joining(", "));
        return names.isEmpty() ? Integer.toString(parts.size()) : names;
    }

    private static boolean isName(Field field) {
        return field.definition().format() == FieldFormat.TEXT || !field.parts().isEmpty()
                && field.definition().format() == FieldFormat.OCTETS;
    }
}
