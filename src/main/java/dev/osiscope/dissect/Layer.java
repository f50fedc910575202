package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One protocol's part of a frame: its header, or the data that nobody unwraps further.
///
/// @param protocol whose part it is
/// @param source   the bytes it stands in: its ranges and those of its fields count from their start
/// @param range    the header's captured bytes in the source (all of the data for the innermost layer); empty where the
///                 layer was announced and nothing of it was captured
/// @param payload  what it carries, as the lengths in the headers say: it may reach beyond what was captured;
///                 empty where it carries nothing, or where nobody can tell
/// @param header   the valid header; empty where the bytes were too short or wrong
/// @param fields   what was found, in the order of the bytes
public record Layer(
        Protocol protocol, Source source, BitRange range, BitRange payload, Optional<Header> header,
        List<Field> fields) {

    /// Takes a copy of the fields, where they are there.
    public Layer {
        fields = fields instanceof LaterFields ? fields : List.copyOf(fields);
    }

    /// How many bytes it carries, whether they were captured or not; for TCP this is Wireshark's `tcp.len`.
    public int payloadLength() {
        return payload.byteLength();
    }

    /// The same layer with other fields.
    Layer with(List<Field> otherFields) {
        return new Layer(protocol, source, range, payload, header, otherFields);
    }

    /// Where its header (or data) stands.
    public Place place() {
        return new Place(source, range);
    }

    /// The first field of this name, in the order of the tree.
    public Optional<Field> field(String id) {
        return field(fields, id);
    }

    private static Optional<Field> field(List<Field> fields, String id) {
        for (Field field : fields) {
            Optional<Field> found = field.id().equals(id) ? Optional.of(field) : field(field.parts(), id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// All fields of the layer with their parts, in the order of the tree.
    public Stream<Field> walk() {
        return fields.stream().flatMap(Field::walk);
    }
}
