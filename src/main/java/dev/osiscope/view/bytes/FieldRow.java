package dev.osiscope.view.bytes;

import dev.osiscope.dissect.Field;
import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.FrameModel;
import dev.osiscope.viewmodel.Ranges;
import dev.osiscope.viewmodel.Selection;
import java.util.List;
import java.util.Optional;

/// A row of the tree of fields: a layer, or a field in it. Its words are worked out when it is in sight.
///
/// @param path  where it stands in the tree: the names above it and its own
/// @param depth how many rows it stands below a layer's; 0 for those
/// @param part  the layer
/// @param field the field; empty for a layer's own row
public record FieldRow(String path, int depth, FrameModel.Part part, Optional<Field> field) {

    static FieldRow of(FrameModel.Part part) {
        return new FieldRow(part.layer().protocol().name(), 0, part, Optional.empty());
    }

    FieldRow below(Field inner) {
        return new FieldRow(path + "/" + inner.id(), depth + 1, part, Optional.of(inner));
    }

    /// What stands directly below it.
    List<FieldRow> inner() {
        return field.map(Field::parts).orElseGet(() -> part.layer().fields()).stream().map(this::below).toList();
    }

    /// Whether something stands below it.
    boolean isBranch() {
        return !field.map(Field::parts).orElseGet(() -> part.layer().fields()).isEmpty();
    }

    /// The field's id, or the protocol's name.
    public String name() {
        return field.map(Field::id).orElseGet(() -> part.layer().protocol().name());
    }

    /// Its value; of a layer its length.
    String value(Messages messages) {
        return field.map(Field::text).orElseGet(() -> messages.text("fields.size", part.byteLength()));
    }

    /// What it says.
    String meaning(Messages messages) {
        return field.map(found -> messages.said(found.definition().meaning())).orElse("");
    }

    /// Its place in the frame and its reference.
    String hint(Messages messages) {
        return field.map(found -> found.definition().name() + "\n" + messages.text(Ranges.of(found.range()))
                        + "\n" + found.definition().reference())
                .orElseGet(() -> messages.text(Ranges.of(part.layer().range())));
    }

    Selection selection() {
        return field.<Selection>map(found -> new Selection.OfField(found, part.layer()))
                .orElseGet(() -> new Selection.OfLayer(part.osi(), Optional.of(part.layer().place())));
    }

    /// Whether `selection` is this row.
    boolean is(Selection selection) {
        return switch (selection) {
            case Selection.Nothing nothing -> false;
            case Selection.OfField picked -> field.filter(picked.field()::equals).isPresent();
            case Selection.OfLayer picked -> field.isEmpty() && (part.osi() == picked.osi()
                    || picked.bytes().filter(part.layer().place()::equals).isPresent());
        };
    }
}
