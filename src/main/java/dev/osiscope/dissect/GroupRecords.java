package dev.osiscope.dissect;

import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.network.GroupRecordFields;
import java.util.ArrayList;
import java.util.List;

/// Reads what hosts say about groups and their sources, and the sources that a query asks about.
final class GroupRecords {

    private GroupRecords() {}

    /// Adds up to `count` records at the start of `first` to `layer`; each takes bytes, so that ends.
    ///
    /// @return what follows them: the record that is not there as a whole, or nothing
    static Span add(LayerBuilder layer, Span first, GroupRecordFields rows, int count) {
        Span rest = first;
        int length = count > 0 ? length(rest, rows) : 0;
        for (int left = count; left > 0 && length > 0; left--) {
            Span record = rest.atMost(length, "the record's counts end it there");
            List<Field> parts = new ArrayList<>(FieldReader.fixed(record, rows.fixed()));
            int sources = rows.sources(record.captured());
            addresses(record.after(rows.fixedLength()), rows.source(), sources, parts);
            int auxiliary = rows.auxiliaryLength(record.captured());
            if (auxiliary > 0) {
                parts.add(FieldReader.open(record, rows.auxiliary(), length - auxiliary, auxiliary));
            }
            layer.add(FieldReader.whole(record, rows.whole(), 0, length, parts.getFirst().text(), parts));
            rest = rest.after(length);
            length = length(rest, rows);
        }
        return rest;
    }

    /// Adds up to `count` addresses at the start of `first` to `fields`.
    ///
    /// @return what follows them
    static Span addresses(Span first, FieldDefinition row, int count, List<Field> fields) {
        Span rest = first;
        int length = row.range().byteLength();
        for (int left = count; left > 0 && rest.captured().length() >= length; left--) {
            fields.add(FieldReader.open(rest, row, 0, length));
            rest = rest.after(length);
        }
        return rest;
    }

    /// The length of the record at the start of `rest`; 0 where it is not there as a whole.
    private static int length(Span rest, GroupRecordFields rows) {
        if (rest.captured().length() < rows.fixedLength()) {
            return 0;
        }
        int length = rows.fixedLength() + rows.sources(rest.captured()) * rows.source().range().byteLength()
                + rows.auxiliaryLength(rest.captured());
        return length <= rest.captured().length() ? length : 0;
    }
}
