package dev.osiscope.viewmodel.tcp;

import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.OpenConversation;
import dev.osiscope.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The TCP conversations of the project's own captures.
final class Captured {

    static final Path FOLDER = Path.of("src", "test", "resources", "captures");

    private Captured() {}

    /// Lets `look` see the timeline of each conversation of a capture while its file is open; returns how many there are.
    static int each(String name, Consumer<Timeline> look) {
        try (CaptureSession session = CaptureSession.open(FOLDER.resolve(name))) {
            session.awaitIndex();
            int count = session.index().tcp().size();
            for (int number = 0; number < count; number++) {
                try (OpenConversation conversation = session.conversation(number)) {
                    look.accept(conversation.awaitEnd().timeline());
                }
            }
            return count;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /// Something of one conversation.
    static <T> T of(String name, int number, Function<Timeline, T> look) {
        List<T> found = new ArrayList<>();
        each(name, timeline -> {
            if (timeline.conversations().getFirst().number() == number) {
                found.add(look.apply(timeline));
            }
        });
        return found.getFirst();
    }
}
