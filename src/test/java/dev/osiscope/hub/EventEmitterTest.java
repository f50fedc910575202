package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventEmitterTest {

    private final Recorder recorder = new Recorder();
    private final EventEmitter emitter = new EventEmitter("Hub", recorder, () -> 42);
    private final List<String> called = new ArrayList<>();

    @Test
    void listenersAreCalledAtOnceInTheOrderOfTheirRegistration() {
        emitter.on("message", event -> called.add("first " + event.data()));
        emitter.once("message", event -> called.add("second " + event.data()));
        emitter.on("message", event -> called.add("third " + event.data()));

        emitter.emit("message", "hello");

        assertEquals(List.of("first hello", "second hello", "third hello"), called);
    }

    @Test
    void emitSaysWhetherThereWereListeners() {
        assertFalse(emitter.emit("message", ""));
        emitter.once("message", _ -> called.add("once"));
        assertTrue(emitter.emit("message", ""));
        assertFalse(emitter.emit("message", ""));
        assertFalse(emitter.emit("other", ""));
        assertEquals(List.of("once"), called);
    }

    @Test
    void listenerIsCalledAsOftenAsItIsRegistered() {
        Listener listener = event -> called.add(event.name());
        emitter.on("message", listener).on("message", listener);
        emitter.emit("message", "");
        assertEquals(List.of("message", "message"), called);
    }

    @Test
    void offRemovesTheLatestRegistrationOnly() {
        Listener listener = _ -> called.add("removed");
        emitter.on("message", listener).on("message", _ -> called.add("other")).on("message", listener);
        emitter.off("message", listener);
        emitter.emit("message", "");
        assertEquals(List.of("removed", "other"), called);
    }

    @Test
    void offRemovesWhatWasRegisteredOnce() {
        Listener listener = _ -> called.add("once");
        emitter.once("message", listener).off("message", listener);
        assertFalse(emitter.emit("message", ""));
        assertEquals(List.of(), called);
    }

    @Test
    void listenerAddedWhileEmittingIsCalledFromTheNextEmissionOn() {
        emitter.once("message", _ -> emitter.on("message", _ -> called.add("late")));
        emitter.emit("message", "");
        assertEquals(List.of(), called);
        emitter.emit("message", "");
        assertEquals(List.of("late"), called);
    }

    @Test
    void listenerRemovedWhileEmittingIsStillCalledByThatEmission() {
        Listener removed = _ -> called.add("removed");
        emitter.on("message", _ -> emitter.off("message", removed)).on("message", removed);
        emitter.emit("message", "");
        emitter.emit("message", "");
        assertEquals(List.of("removed"), called);
    }

    @Test
    void onceIsRemovedBeforeItIsCalled() {
        emitter.once("message", event -> {
            called.add("once");
            assertEquals(0, emitter.listenerCount("message"));
            assertFalse(emitter.emit("message", event.data()));
        });
        emitter.emit("message", "");
        assertEquals(List.of("once"), called);
    }

    @Test
    void onceIsCalledOnceThoughAnEarlierListenerEmitsAgain() {
        emitter.once("message", _ -> emitter.emit("message", "again"));
        emitter.once("message", event -> called.add("once " + event.data()));
        emitter.emit("message", "first");
        assertEquals(List.of("once again"), called);
    }

    @Test
    void exceptionOfAListenerReachesTheEmitter() {
        emitter.on("message", _ -> {
            throw new IllegalStateException("listener");
        });
        emitter.on("message", _ -> called.add("after"));
        assertThrows(IllegalStateException.class, () -> emitter.emit("message", ""));
        assertEquals(List.of(), called);
    }

    @Test
    void reportsEachCallWithTheNumberOfListeners() {
        InetSocketAddress hub = new InetSocketAddress("127.0.0.1", 3001);
        InetSocketAddress ada = new InetSocketAddress("127.0.0.1", 40000);
        Listener listener = _ -> { };
        emitter.on("message", listener).once("message", listener);
        emitter.emit("message", new Connection(hub, ada), "hello");
        emitter.off("message", listener).off("message", listener);

        assertEquals(List.of(
                new EmitterCall(42, "Hub", EmitterCall.Kind.ON, null, null, "message", "", 1),
                new EmitterCall(42, "Hub", EmitterCall.Kind.ONCE, null, null, "message", "", 2),
                new EmitterCall(42, "Hub", EmitterCall.Kind.EMIT, hub, ada, "message", "hello", 2),
                new EmitterCall(42, "Hub", EmitterCall.Kind.OFF, null, null, "message", "", 0)), recorder.events());
    }

    @Test
    void emissionIsReportedBeforeWhatItsListenersCause() {
        emitter.on("message", event -> emitter.emit("scrubbed", event.data()));
        emitter.emit("message", "hello");
        assertEquals(List.of("Hub ON message 1", "Hub EMIT message 1", "Hub EMIT scrubbed 0"), recorder.lines());
    }

    @Test
    void reportHoldsNoMoreThanTheBeginningOfLongData() {
        emitter.emit("message", "x".repeat(198) + "\ud83d\ude00".repeat(5));
        EmitterCall call = (EmitterCall) recorder.events().getFirst();
        assertEquals("x".repeat(198) + "\u2026", call.data());
    }
}
