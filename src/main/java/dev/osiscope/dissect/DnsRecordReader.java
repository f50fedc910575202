package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.application.DnsFields;
import dev.osiscope.wire.application.DnsName;
import dev.osiscope.wire.application.DnsPart;
import dev.osiscope.wire.application.DnsRecordFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the data of one DNS record.
final class DnsRecordReader {

    private static final int PREFIX_LENGTH = 4;

    private final Span message;
    private final int end;
    private final List<Field> fields = new ArrayList<>();
    private int position;
    private boolean beyondMessage;

    /// @param message  the message
    /// @param position where the data begins in it
    /// @param length   how many bytes it has, all of them captured
    DnsRecordReader(Span message, int position, int length) {
        this.message = message;
        this.position = position;
        end = position + length;
    }

    /// The fields of the data; what can't be read, or is left over, is one field.
    List<Field> read(List<DnsPart> parts) {
        if (position < end) {
            readAll(parts);
        }
        if (position < end) {
            add(DnsRecordFields.DATA, end - position);
        }
        return fields;
    }

    /// Whether the data says that it goes on beyond the message: what follows it can't be right.
    boolean beyondMessage() {
        return beyondMessage;
    }

    private boolean readAll(List<DnsPart> parts) {
        for (DnsPart part : parts) {
            if (!read(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean read(DnsPart part) {
        return switch (part) {
            case DnsPart.Fixed fixed -> fixed(fixed.all());
            case DnsPart.Name name -> name(name.row());
            case DnsPart.Counted counted -> counted(counted);
            case DnsPart.Rest rest -> position == end || add(rest.row(), end - position);
            case DnsPart.Each each -> each(each.parts());
            case DnsPart.Coded coded -> coded(coded);
        };
    }

    private boolean fixed(List<FieldDefinition> rows) {
        int length = rows.getFirst().range().byteLength();
        if (!has(length)) {
            return false;
        }
        fields.addAll(FieldReader.fixed(message.after(position), rows));
        position += length;
        return true;
    }

    private boolean name(FieldDefinition row) {
        Optional<DnsName> name = DnsName.read(message.captured(), position);
        if (name.isEmpty() || name.get().length() > end - position) {
            beyondMessage = name.isEmpty();
            return false;
        }
        fields.add(DnsNames.field(message, row, name.get(), position));
        position += name.get().length();
        return true;
    }

    private boolean counted(DnsPart.Counted part) {
        if (!has(1)) {
            return false;
        }
        int length = message.captured().u8(position);
        if (!fixed(List.of(part.length())) || !has(length)) {
            return false;
        }
        return length == 0 || add(part.row(), length);
    }

    private boolean each(List<DnsPart> parts) {
        boolean read = true;
        while (read && position < end) {
            read = readAll(parts);
        }
        return read;
    }

    private boolean coded(DnsPart.Coded part) {
        while (position < end) {
            boolean cut = !has(PREFIX_LENGTH);
            if (beyondMessage) {
                return false;
            }
            Span rest = message.after(position);
            int length = PREFIX_LENGTH + part.length().intIn(rest.captured());
            if (!has(length) || cut) {
                return false;
            }
            fields.add(structure(part, rest.atMost(length, "the structure's length ends it there")));
            position += length;
        }
        return true;
    }

    private static Field structure(DnsPart.Coded part, Span span) {
        FieldDefinition value = part.values().getOrDefault(part.code().intIn(span.captured()), part.other());
        boolean fits = value.variableLength() || value.range().endByte() == span.length();
        List<FieldDefinition> rows =
                new ArrayList<>(List.of(part.whole(), part.code(), part.length(), fits ? value : part.other()));
        return FieldReader.structure(span, rows, parts -> parts.getFirst().text());
    }

    private boolean has(int length) {
        beyondMessage = beyondMessage || length > message.captured().length() - position;
        return length <= end - position;
    }

    private boolean add(FieldDefinition row, int length) {
        fields.add(FieldReader.open(message, row, position, length));
        position += length;
        return true;
    }
}
