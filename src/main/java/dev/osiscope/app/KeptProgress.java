package dev.osiscope.app;

import dev.osiscope.lesson.progress.Entry;
import dev.osiscope.lesson.progress.ProgressFile;
import dev.osiscope.lesson.progress.ProgressTable;
import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.run.Outcome;
import dev.osiscope.viewmodel.lesson.LearnerProgress;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A learner's progress in the file that the commands use as well. A file that can't be read or written to is no reason to end a lesson:
/// what was done since the window was opened is known all the same.
final class KeptProgress implements LearnerProgress {

    private final ProgressFile file;
    private final InstantSource clock;
    private final List<Entry> entries;

    KeptProgress(ProgressFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
        entries = new ArrayList<>(read(file));
    }

    private static List<Entry> read(ProgressFile file) {
        try {
            return file.all();
        } catch (IOException unreadable) {
            log("read", unreadable);
            return List.of();
        }
    }

    private static void log(String what, IOException failure) {
        System.getLogger(KeptProgress.class.getName())
                .log(System.Logger.Level.WARNING, "the progress could not be {0}: {1}", what, failure.getMessage());
    }

    private void add(Entry entry) {
        entries.add(entry);
        try {
            file.add(List.of(entry));
        } catch (IOException failure) {
            log("kept", failure);
        }
    }

    @Override
    public void begin(String lesson, Mode mode) {
        add(new Entry.Begun(lesson, clock.instant(), mode));
    }

    @Override
    public void keep(String lesson, Mode mode, String title, Outcome outcome) {
        add(new Entry.Answered(lesson, clock.instant(), mode, title, outcome));
    }

    @Override
    public void finish(String lesson, Mode mode, List<Outcome> outcomes) {
        List<Outcome> first = outcomes.stream().filter(outcome -> !outcome.again()).toList();
        add(new Entry.Finished(lesson, clock.instant(), mode, first.size(),
                (int) first.stream().filter(Outcome::rightAtOnce).count()));
    }

    @Override
    public Optional<Standing> of(String lesson) {
        return entries.reversed().stream()
                .filter(entry -> entry.lesson().equals(lesson) && entry instanceof Entry.Finished)
                .map(Entry.Finished.class::cast).findFirst()
                .map(finished -> new Standing(finished.mode(), finished.atOnce(), finished.asked()));
    }

    @Override
    public Optional<Halfway> halfway(String lesson) {
        Optional<Halfway> halfway = Optional.empty();
        for (Entry entry : entries) {
            if (entry.lesson().equals(lesson)) {
                Optional<Halfway> before = halfway;
                halfway = switch (entry) {
                    case Entry.Begun begun -> Optional.of(new Halfway(begun.mode(), List.of()));
                    case Entry.Answered answered -> before.map(known -> known.with(answered.outcome()));
                    case Entry.Finished _ -> Optional.empty();
                };
            }
        }
        return halfway.filter(known -> !known.outcomes().isEmpty());
    }

    @Override
    public String table() {
        return String.join("\r\n", ProgressTable.csv(entries)) + "\r\n";
    }

    @Override
    public boolean isEmpty() {
        return entries.stream().noneMatch(Entry.Answered.class::isInstance);
    }
}
