package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.DnsFields;
import dev.osiscope.wire.application.DnsName;
import java.util.ArrayList;
import java.util.List;

/// The fields of names in a DNS message: a part of a name may stand elsewhere.
final class DnsNames {

    private DnsNames() {}

    /// The field of a name that begins at byte `at` of `message`.
    static Field field(Span message, FieldDefinition row, DnsName name, int at) {
        BitRange range = BitRange.ofBytes(message.start() + at, name.length());
        FieldValue value = new FieldValue.Text(name.text());
        return new Field(row, range, value, parts(message, name, at));
    }

    /// What stands in the name's own place: its labels, and how it ends or where it goes on.
    private static List<Field> parts(Span message, DnsName name, int at) {
        List<Field> parts = new ArrayList<>();
        int place = at;
        for (Bytes label : name.labels()) {
            parts.add(FieldReader.open(message, DnsFields.LABEL_LENGTH, place, 1));
            parts.add(FieldReader.open(message, DnsFields.LABEL, place + 1, label.length()));
            place += 1 + label.length();
        }
        parts.add(name.pointer().isPresent()
                ? FieldReader.open(message, DnsFields.POINTER, place, DnsName.POINTER_LENGTH)
                : FieldReader.open(message, DnsFields.LABEL_LENGTH, place, 1));
        return parts;
    }
}
