package dev.osiscope.lesson.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lessons that come with the program: `resources/lessons`, listed in the file `index` there.
public final class Course {

    static final String FOLDER = "/lessons/";

    private Course() {}

    /// Their names in the order in which they are learnt: `06-handshake`.
    public static List<String> ids() {
        try (InputStream in = Course.class.getResourceAsStream(FOLDER + "index")) {
            return in == null ? List.of() : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The files of one of them.
    ///
    /// @throws IllegalArgumentException where there is none of this name
    public static LessonFolder folder(String id) {
        if (!ids().contains(id)) {
            throw new IllegalArgumentException("no lesson " + id);
        }
        return new LessonFolder.Shipped(id);
    }
}
