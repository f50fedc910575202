package dev.osiscope.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// An observer that remembers, and that a test can wait on.
final class Recorder implements HubObserver {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final List<ApplicationEvent> events = new ArrayList<>();

    @Override
    public synchronized void observe(ApplicationEvent event) {
        events.add(event);
        notifyAll();
    }

    synchronized List<ApplicationEvent> events() {
        return List.copyOf(events);
    }

    /// The first event that `condition` holds for, seen already or yet to come.
    synchronized ApplicationEvent await(Predicate<ApplicationEvent> condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (events.stream().noneMatch(condition)) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("waited in vain; seen: " + lines());
            }
            wait(left);
        }
        return events.stream().filter(condition).findFirst().orElseThrow();
    }

    ApplicationEvent awaitLine(String line) throws InterruptedException {
        return await(event -> line(event).equals(line));
    }

    List<String> lines() {
        return events().stream().map(Recorder::line).toList();
    }

    /// What happened in a short line, without times and ports.
    static String line(ApplicationEvent event) {
        return event.participant() + " " + switch (event) {
            case SocketCall call -> call.kind() + (call.text().isEmpty() ? "" : " " + call.text().strip());
            case EmitterCall call -> call.kind() + " " + call.event() + " " + call.listeners();
            case ScrubResult result -> (result.refused() ? "REFUSE " : "SCRUB ") + result.scrubber();
        };
    }
}
