package dev.osiscope.viewmodel.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.RecordedDemo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// A view of a file without a window: the test's thread stands for that of JavaFX, and makes the pulses. Files are
/// asked for by name.
final class FileUnderTest implements AutoCloseable, FileDialogs {

    private static final int MOST_PULSES = 20_000;
    private static final long PULSE_NANOS = 16_000_000;

    private final ExecutorService background = Executors.newCachedThreadPool();
    final List<String> notices = new ArrayList<>();
    final List<Path> questions = new ArrayList<>();
    final FileViewModel model;
    Optional<Path> toOpen = Optional.empty();
    Optional<FileDialogs.Target> toSave = Optional.empty();
    String suggested = "";
    boolean replaces;
    Unsaved unsaved = Unsaved.STAY;
    int unsavedQuestions;
    private long now;

    FileUnderTest(Path memory) {
        this(memory, Wireshark.ofThisMachine());
    }

    FileUnderTest(Path memory, Wireshark wireshark) {
        model = new FileViewModel(
                RecordedDemo.MESSAGES, background, this, new RecentFiles(memory),
                FilterHistory.in(memory.resolveSibling("filters")), notices::add, wireshark);
    }

    /// Pulses until `condition` holds.
    void until(BooleanSupplier condition) throws InterruptedException {
        for (int pulse = 0; pulse < MOST_PULSES; pulse++) {
            pulse();
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(1);
        }
        throw new AssertionError("it did not come to that; notices: " + notices);
    }

    void pulse() {
        now += PULSE_NANOS;
        model.pulse(now);
    }

    /// Opens `file` and waits until it was read.
    void open(Path file) throws InterruptedException {
        model.open(file);
        until(() -> model.statusProperty().get().file().equals(Optional.of(file))
                && !model.statusProperty().get().reading());
        assertEquals(List.of(), notices);
    }

    /// Picks the packet with this number and waits until it is shown in its conversation, if it has one.
    void pick(int number) throws InterruptedException {
        model.pick(number - 1);
        pulse();
        assertEquals(number, shownNumber(), "the packet is there with the next pulse");
        until(() -> model.conversationProperty().get().isEmpty()
                || !model.session().snapshotProperty().get().timeline().conversations().isEmpty());
        assertTrue(model.session().frame().isPresent());
    }

    long shownNumber() {
        return model.session().step().orElseThrow().frameNumber();
    }

    @Override
    public Unsaved unsavedNotes(Path file) {
        unsavedQuestions++;
        return unsaved;
    }

    @Override
    public Optional<Path> toOpen() {
        return toOpen;
    }

    @Override
    public Optional<FileDialogs.Target> toSave(String name) {
        suggested = name;
        return toSave;
    }

    @Override
    public Optional<Path> toOpenScript() {
        return Optional.empty();
    }

    @Override
    public boolean replaces(Path file) {
        questions.add(file);
        return replaces;
    }

    @Override
    public void close() {
        model.close();
        background.close();
    }
}
