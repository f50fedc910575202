package dev.osiscope.export;

import dev.osiscope.filter.FieldAccess;
import dev.osiscope.index.Transport;
import dev.osiscope.wire.FieldValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The fields of a frame of which the index knows some and the frame itself the others.
///
/// @param known what the index knows
/// @param whole the frame, dissected without its conversation
record CompletedFields(IndexedFields known, FrameFields whole) implements FieldAccess {

    /// What belongs to a segment's conversation, of which the index has columns.
    private static final Set<String> OF_CONVERSATION =
            Set.of(WorkedOutField.STREAM.known().name(), WorkedOutField.LENGTH.known().name());

    @Override
    public Optional<List<FieldValue>> values(String name) {
        return known.values(name).or(() -> OF_CONVERSATION.contains(name) ? ofConversation(name) : whole.values(name));
    }

    private Optional<List<FieldValue>> ofConversation(String name) {
        boolean segment = known.frames().transport(known.row()) == Transport.TCP;
        return Optional.of(segment ? IndexedColumn.BY_NAME.get(name).values(known) : List.of());
    }

    @Override
    public Optional<List<FieldValue>> contents(String name) {
        return known.contents(name).or(() -> whole.contents(name));
    }
}
