package dev.osiscope.filter;

import dev.osiscope.wire.FieldValue;
import java.util.List;
import java.util.Optional;

/// What a frame says, field by field: what a [Filter] is asked of. Who implements it may know only some of the
/// fields: an index answers for its columns, and says of the others that it can't tell.
public interface FieldAccess {

    /// The values of the field of this name, in the order in which they stand in the frame: numbers and flags as
    /// [FieldValue.Unsigned], times as [FieldValue.Time], addresses and bytes as [FieldValue.Octets], text as
    /// [FieldValue.Text]; of a protocol, the bytes of each of its headers; of a label, whatever is there.
    ///
    /// @param name the name of a field of the catalogue that the filter was made with
    /// @return none where the frame does not have the field; empty where nobody can tell without looking further
    Optional<List<FieldValue>> values(String name);

    /// Whether the frame has the field; empty where nobody can tell without looking further. Who knows that, but not
    /// the values, says so here.
    default Optional<Boolean> has(String name) {
        return values(name).map(values -> !values.isEmpty());
    }

    /// As [#values(String)]; of a protocol, each of its headers together with all that it carries.
    Optional<List<FieldValue>> contents(String name);
}
