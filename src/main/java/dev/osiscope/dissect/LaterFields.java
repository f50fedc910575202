package dev.osiscope.dissect;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Consumer;

/// The fields of a layer, put together when somebody looks at them first: of most layers only the header is ever asked
/// for. Immutable; may be used by any thread.
final class LaterFields extends AbstractList<Field> implements RandomAccess {

    /// Given up when the fields are there.
    private List<Consumer<List<Field>>> pieces;
    private volatile List<Field> made;

    /// @param pieces each adds its fields to those before it; the bytes that they read do not change
    LaterFields(List<Consumer<List<Field>>> pieces) {
        this.pieces = pieces;
    }

    @Override
    public Field get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }

    private List<Field> made() {
        List<Field> fields = made;
        return fields == null ? make() : fields;
    }

    private synchronized List<Field> make() {
        if (made == null) {
            List<Field> fields = new ArrayList<>();
            pieces.forEach(piece -> piece.accept(fields));
            made = List.copyOf(fields);
            pieces = List.of();
        }
        return made;
    }
}
