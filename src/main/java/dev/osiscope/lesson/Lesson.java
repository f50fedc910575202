package dev.osiscope.lesson;

import dev.osiscope.i18n.Language;
import java.util.List;

/// A lesson as its author wrote it, in one language.
///
/// @param id       the name of its folder: `06-handshake`
/// @param language the language of its text
/// @param head     its head
/// @param intro    what is read before the first stop
/// @param stops    the pauses, in the order of the session
public record Lesson(String id, Language language, Head head, List<Block> intro, List<Stop> stops) {

    /// Takes copies.
    public Lesson {
        intro = List.copyOf(intro);
        stops = List.copyOf(stops);
    }
}
