package dev.osiscope.cli;

import dev.osiscope.i18n.Phrase;
import dev.osiscope.i18n.Said;
import dev.osiscope.lesson.shelf.LessonFile;
import dev.osiscope.lesson.shelf.Skeleton;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;

/// `osiscope lesson new`: the beginnings of a lesson.
final class LessonNewCommand extends ProgramCommand {

    private static final String SESSION = "session.pcapng";

    private final Supplier<String> folder = parameter("DIR", "help.lesson.new.folder");
    private final Supplier<Path> session = required(Path.class, "--session", "FILE", "help.lesson.new.session");

    LessonNewCommand() {
        super("new", "help.lesson.new");
    }

    @Override
    public Integer call() {
        Path target = Path.of(folder.get());
        Path text = target.resolve(LessonFile.name(messages().language()));
        if (Files.exists(text)) {
            LessonSource.say(spec(), Phrase.of("lesson.failed.there", text.toString()), messages());
            return 1;
        }
        try {
            return switch (RecordedSession.open(session.get())) {
                case RecordedSession.Broken broken -> {
                    LessonSource.say(spec(), Phrase.of("lesson.failed.events", broken.file(), broken.line(), new Said(broken.reason())), messages());
                    yield 1;
                }
                case RecordedSession.Opened(SessionSnapshot snapshot) -> write(snapshot, target, text);
            };
        } catch (NoSuchFileException missing) {
            LessonSource.say(spec(), Phrase.of("lesson.failed.file", session.get().toString()), messages());
        } catch (IOException failure) {
            LessonSource.tell(spec(), session.get().toString(), failure, messages());
        }
        return 1;
    }

    private int write(SessionSnapshot snapshot, Path target, Path text) throws IOException {
        Files.createDirectories(target);
        RecordedSession.write(snapshot, target.resolve(SESSION), messages());
        Path name = target.toAbsolutePath().normalize().getFileName();
        Files.writeString(text, Skeleton.of(snapshot.timeline(), String.valueOf(name), SESSION, messages()));
        out().println(text);
        out().flush();
        return 0;
    }
}
