package dev.osiscope.hub;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// Futures for events that are yet to come.
final class Expectations implements HubObserver {

    private final List<Expectation> expectations = new CopyOnWriteArrayList<>();

    /// Completes with the first event from now on that `condition` holds for.
    CompletableFuture<ApplicationEvent> next(Predicate<ApplicationEvent> condition) {
        Expectation expectation = new Expectation(condition, new CompletableFuture<>());
        expectations.add(expectation);
        expectation.future.whenComplete((_, _) -> expectations.remove(expectation));
        return expectation.future;
    }

    @Override
    public void observe(ApplicationEvent event) {
        for (Expectation expectation : expectations) {
            if (expectation.condition.test(event)) {
                expectation.future.complete(event);
            }
        }
    }

    private record Expectation(Predicate<ApplicationEvent> condition, CompletableFuture<ApplicationEvent> future) {
    }
}
