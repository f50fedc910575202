package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.lesson.progress.Entry;
import dev.osiscope.lesson.progress.ProgressFile;
import dev.osiscope.lesson.run.LessonRun;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.shelf.OpenedLesson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// `osiscope lesson play`: a lesson by text alone.
final class LessonPlayCommand extends ProgramCommand {

    private final Supplier<String> lesson = parameter(LessonSource.LABEL, "help.lesson.lesson");
    private final Supplier<String> mode = optional(String.class, "--mode", "MODE", "practice", "help.lesson.play.mode");

    LessonPlayCommand() {
        super("play", "help.lesson.play");
    }

    @Override
    public Integer call() {
        Optional<Mode> wanted = Arrays.stream(Mode.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(mode.get())).findFirst();
        if (wanted.isEmpty()) {
            LessonSource.say(spec(), Phrase.of("lesson.failed.mode", mode.get()), messages());
            return spec().exitCodeOnInvalidInput();
        }
        try (LessonSource source = LessonSource.open(lesson.get())) {
            Messages messages = messages();
            OpenedLesson opened = OpenedLesson.open(source.folder(), messages.language());
            opened.findings().forEach(finding -> err().println(LessonCheckCommand.line(lesson.get(), finding, messages)));
            if (opened.ready().isEmpty()) {
                return 1;
            }
            play(new LessonDialogue(LessonRun.begin(opened.ready().get(), wanted.get()), messages, out()));
            return 0;
        } catch (IOException failure) {
            LessonSource.tell(spec(), lesson.get(), failure, messages());
        }
        return 1;
    }

    private void play(LessonDialogue dialogue) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        ProgressFile progress = ProgressFile.ofThisUser();
        dialogue.begin();
        boolean more = true;
        while (more) {
            String line = lines.readLine();
            LessonRun before = dialogue.run();
            more = line != null && dialogue.take(line);
            keep(progress, Entry.between(before, dialogue.run(), Instant.now()));
        }
    }

    /// A folder that can't be written to is no reason to end a lesson.
    private void keep(ProgressFile progress, List<Entry> entries) {
        try {
            progress.add(entries);
        } catch (IOException failure) {
            LessonSource.say(spec(), Phrase.of("lesson.failed.progress", String.valueOf(failure.getMessage())), messages());
        }
    }
}
