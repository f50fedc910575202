package dev.osiscope.session;

import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.sockets.ConnectionPrograms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The programs of a file's conversations, as they were found while it was captured: comments on the first frame of each,
/// in the file or, of a recording that was not saved, beside it.
final class RecordedPrograms implements Programs {

    private final CaptureSession session;
    private final Map<Long, String> beside;
    private final Map<Integer, Optional<ConnectionPrograms>> read = new HashMap<>();

    /// @param session the file
    /// @param beside  what was kept beside it
    RecordedPrograms(CaptureSession session, NotesFile beside) {
        this.session = session;
        this.beside = found(beside);
    }

    /// A capture file can be looked at though what lies beside it can't.
    private static Map<Long, String> found(NotesFile beside) {
        try {
            return beside.read();
        } catch (IOException unreadable) {
            System.getLogger(RecordedPrograms.class.getName())
                    .log(System.Logger.Level.WARNING, "programs not read: {0}", unreadable.getMessage());
            return Map.of();
        }
    }

    @Override
    public synchronized Optional<ConnectionPrograms> of(int conversation) {
        IndexSnapshot index = session.index();
        if (!index.tcp().shows(conversation)) {
            return Optional.empty();
        }
        // The first frame of a conversation stays the first one.
        return read.computeIfAbsent(conversation, unread -> find(index, index.tcp().get(conversation)));
    }

    private Optional<ConnectionPrograms> find(IndexSnapshot index, IndexedConversation conversation) {
        int first = index.frames().rowsOf(conversation)[0];
        return comments(first).stream().flatMap(comment -> comment.lines())
                .flatMap(line -> ConnectionPrograms.ofComment(line).stream()).findFirst();
    }

    private List<String> comments(int row) {
        try {
            return beside.containsKey(row + 1L) ? List.of(beside.get(row + 1L)) : session.comments(row);
        } catch (UncheckedIOException unreadable) {
            return List.of();
        }
    }

    @Override
    public int generation() {
        return 0;
    }

    @Override
    public Map<Long, String> comments() {
        return Map.copyOf(beside);
    }
}
