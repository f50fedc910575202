package dev.osiscope.lesson.shelf;

import dev.osiscope.lesson.text.LessonReader;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/// A lesson's files.
public sealed interface LessonFolder {

    /// The lesson's name: `06-handshake`.
    String id();

    /// The text of a file of the lesson's, as much of it as a lesson's text may have and a little more; empty where there is none.
    ///
    /// @throws IOException where it can't be read
    default Optional<String> text(String file) throws IOException {
        Optional<InputStream> stream = open(file);
        if (stream.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = stream.get()) {
            return Optional.of(new String(in.readNBytes(4 * LessonReader.LONGEST), StandardCharsets.UTF_8));
        }
    }

    /// A file of the lesson's; empty where there is none.
    ///
    /// @param file a name without folders
    /// @throws IOException where it can't be read
    Optional<InputStream> open(String file) throws IOException;

    /// The session; empty where there is none of this name.
    ///
    /// @throws IOException where it can't be read
    Optional<RecordedSession> session(String file) throws IOException;

    /// A lesson that comes with the program.
    record Shipped(String id) implements LessonFolder {

        @Override
        public Optional<InputStream> open(String file) {
            return Optional.ofNullable(Shipped.class.getResourceAsStream(Course.FOLDER + id + "/" + file));
        }

        @Override
        public Optional<RecordedSession> session(String file) throws IOException {
            Optional<InputStream> frames = open(file);
            if (frames.isEmpty()) {
                return Optional.empty();
            }
            String name = file.replaceFirst("\\.[^.]*$", "") + RecordedSession.EVENTS;
            Optional<InputStream> events = open(name);
            try (InputStream capture = frames.get(); InputStream lines = events.orElse(InputStream.nullInputStream())) {
                return Optional.of(events.isPresent()
                        ? RecordedSession.read(capture, lines, name) : RecordedSession.readFrames(capture));
            }
        }
    }

    /// Somebody's lesson, in a folder or at a place in a zip file.
    ///
    /// @param id     its name
    /// @param folder where its files are
    record Given(String id, Path folder) implements LessonFolder {

        @Override
        public Optional<InputStream> open(String file) throws IOException {
            Path path = folder.resolve(file);
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Optional.of(Files.newInputStream(path)) : Optional.empty();
        }

        @Override
        public Optional<RecordedSession> session(String file) throws IOException {
            Path path = folder.resolve(file);
            return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Optional.of(RecordedSession.open(path)) : Optional.empty();
        }
    }
}
