package dev.osiscope.viewmodel.lesson;

import dev.osiscope.export.SafeFile;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.author.DraftJson;
import dev.osiscope.lesson.author.DraftText;
import dev.osiscope.lesson.author.LessonDraft;
import dev.osiscope.recording.OwnerLock;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Drafts in a folder: each has a folder of its own with its session, what is written, and a lock that shows other windows that
/// somebody is at it.
final class FolderDrafts implements Drafts {

    private static final String WRITTEN = "draft.json";
    private static final String LOCK = "lock";
    private static final long LARGEST = 4L << 20;

    private final Path folder;
    private final Messages messages;
    private final Map<String, OwnerLock> ours = new HashMap<>();

    FolderDrafts(Path folder, Messages messages) {
        this.folder = folder.toAbsolutePath();
        this.messages = messages;
    }

    @Override
    public String newId() {
        return UUID.randomUUID().toString();
    }

    private record Dated(Kept kept, long written) {}

    @Override
    public synchronized List<Kept> all() {
        List<Dated> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> places = Files.newDirectoryStream(folder, Files::isDirectory)) {
                for (Path place : places) {
                    look(place).ifPresent(found::add);
                }
            } catch (IOException unreadable) {
                log("looked for", unreadable);
            }
        }
        return found.stream().sorted(Comparator.comparingLong(Dated::written).reversed()).map(Dated::kept).toList();
    }

    private Optional<Dated> look(Path place) throws IOException {
        String id = place.getFileName().toString();
        Optional<LessonDraft> draft = written(place);
        if (draft.isEmpty() || !isFree(id)) {
            return Optional.empty();
        }
        return Optional.of(new Dated(new Kept(id, draft.get().title(), draft.get().stops().size()),
                Files.getLastModifiedTime(place.resolve(WRITTEN)).toMillis()));
    }

    private static Optional<LessonDraft> written(Path place) throws IOException {
        Path file = place.resolve(WRITTEN);
        return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                ? DraftJson.read(Files.readString(file)) : Optional.empty();
    }

    private boolean isFree(String id) throws IOException {
        if (ours.containsKey(id)) {
            return true;
        }
        Optional<OwnerLock> lock = OwnerLock.take(folder.resolve(id).resolve(LOCK));
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isPresent();
    }

    /// Makes a draft this window's own.
    private boolean take(String id) throws IOException {
        if (!ours.containsKey(id)) {
            OwnerLock.take(folder.resolve(id).resolve(LOCK)).ifPresent(lock -> ours.put(id, lock));
        }
        return ours.containsKey(id);
    }

    @Override
    public synchronized Optional<Opened> open(String id) {
        Path place = folder.resolve(id);
        try {
            Optional<LessonDraft> draft = written(place);
            return draft.isPresent() && take(id)
                    && RecordedSession.open(place.resolve(DraftText.SESSION)) instanceof RecordedSession.Opened(var whole)
                    ? Optional.of(new Opened(draft.get(), whole)) : Optional.empty();
        } catch (IOException unreadable) {
            log("read", unreadable);
            return Optional.empty();
        }
    }

    @Override
    public synchronized void keep(String id, LessonDraft draft, SessionSnapshot whole) throws IOException {
        Path place = Files.createDirectories(folder.resolve(id));
        take(id);
        if (!Files.exists(place.resolve(DraftText.SESSION))) {
            RecordedSession.write(whole, place.resolve(DraftText.SESSION), messages);
        }
        try (SafeFile file = SafeFile.beside(place.resolve(WRITTEN))) {
            Files.writeString(file.temporary(), DraftJson.write(draft));
            file.keep();
        }
    }

    @Override
    public synchronized void discard(String id) {
        Path place = folder.resolve(id);
        Path session = place.resolve(DraftText.SESSION);
        try {
            OwnerLock lock = ours.remove(id);
            if (lock != null) {
                lock.close();
            }
            for (Path file : List.of(place.resolve(WRITTEN), session, RecordedSession.eventsOf(session), place.resolve(LOCK), place)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            log("thrown away", failure);
        }
    }

    @Override
    public synchronized void close() {
        for (OwnerLock lock : ours.values()) {
            try {
                lock.close();
            } catch (IOException failure) {
                log("let go", failure);
            }
        }
        ours.clear();
    }

    private static void log(String what, IOException failure) {
        System.getLogger(FolderDrafts.class.getName())
                .log(System.Logger.Level.WARNING, "a lesson''s draft could not be {0}: {1}", what, failure.getMessage());
    }
}
