package dev.osiscope.viewmodel.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.lab.LabNeeds;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.RecordedDemo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The view model of a lab without a window, pulsed by the test's own thread.
final class LabModelUnderTest implements AutoCloseable, FileDialogs {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long PULSE_NANOS = 16_000_000;

    final List<String> notices = new ArrayList<>();
    private final ExecutorService background = Executors.newCachedThreadPool();
    final LabViewModel lab = new LabViewModel(RecordedDemo.MESSAGES, LabNeeds::missing, background, this, notices::add);
    Optional<Target> toSave = Optional.empty();
    private long now;

    void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, () -> "it did not come to that: " + notices + lab.statusProperty().get()
                    + lab.wire().heldProperty().get() + lab.script().stateProperty().get());
            now += PULSE_NANOS;
            lab.pulse(now);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    void start(int clients) {
        lab.start(clients);
        until(() -> lab.statusProperty().get().running());
        until(() -> offers("hub").contains(HostAct.STOP));
    }

    HostCard card(String host) {
        return lab.hosts().cards().stream().filter(card -> card.name().equals(host)).findFirst().orElseThrow();
    }

    List<HostAct> offers(String host) {
        return lab.hosts().cards().stream().filter(card -> card.name().equals(host))
                .findFirst().map(HostCard::offers).orElse(List.of());
    }

    @Override
    public Unsaved unsavedNotes(Path file) {
        return Unsaved.STAY;
    }

    @Override
    public Optional<Path> toOpen() {
        return Optional.empty();
    }

    @Override
    public Optional<Target> toSave(String suggested) {
        return toSave;
    }

    @Override
    public boolean replaces(Path file) {
        return true;
    }

    @Override
    public Optional<Path> toOpenScript() {
        return Optional.empty();
    }

    @Override
    public void close() {
        lab.close();
        background.close();
    }
}
