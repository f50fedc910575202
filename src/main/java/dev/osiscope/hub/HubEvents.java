package dev.osiscope.hub;

import dev.osiscope.emitter.EmitterObserver;
import dev.osiscope.emitter.EventEmitter;
import dev.osiscope.emitter.UnhandledErrorException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The emitter of the hub or of a client, which reports its calls; what it emits are [Event]s. Used on the loop's thread.
final class HubEvents {

    /// Emitted at the end of a gap in the reports, with how many were left out.
    static final String UNREPORTED = "unreported";

    private final EventEmitter emitter;

    HubEvents(Reporter reporter) {
        emitter = new EventEmitter(reporter.listening() ? new EmitterReports(reporter) : EmitterObserver.NONE);
        reporter.onGap(leftOut -> emit(UNREPORTED, Connection.NONE, leftOut + (leftOut == 1 ? " report" : " reports")));
    }

    EventEmitter emitter() {
        return emitter;
    }

    /// @param name what the listener does, in a word
    void on(String event, String name, Consumer<Event> taker) {
        emitter.on(event, new NamedListener(name, Event.listener(taker)));
    }

    /// Registers one more listener on the thread of `loop`, which does nothing but be called.
    ///
    /// @param listener its name in the reports
    CompletableFuture<Void> listen(HubLoop loop, String event, String listener) {
        return loop.call(() -> {
            on(event, listener, _ -> { });
            return CompletableFuture.completedFuture(null);
        });
    }

    void emit(String event, Connection connection, String data) {
        emitter.emit(event, new Event(event, connection, data));
    }

    /// The same, with what the hub's own listeners need besides.
    void emit(String event, Connection connection, String data, Object more) {
        emitter.emit(event, new Event(event, connection, data), more);
    }

    /// Emits `error`. Where nobody listens for it, to have reported it is all that is done: the participant goes on.
    void error(Connection connection, String what) {
        try {
            emit(EventEmitter.ERROR, connection, what);
        } catch (UnhandledErrorException _) {
            // The report says that nobody listened.
        }
    }
}
