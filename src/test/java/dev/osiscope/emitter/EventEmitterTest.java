package dev.osiscope.emitter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What can't be said in a script; the rest is compared with Node by NodeTracesTest.
class EventEmitterTest {

    private final CallList calls = new CallList();
    private final EventEmitter emitter = new EventEmitter(calls);
    private final List<String> called = new ArrayList<>();

    private Listener noting(String name) {
        return arguments -> called.add(name + Arrays.toString(arguments));
    }

    @Test
    void listenersAreCalledAtOnceInTheOrderOfTheirRegistration() {
        emitter.on("message", noting("second")).once("message", noting("third")).addListener("message", noting("fourth"));
        emitter.prependListener("message", noting("first")).prependOnceListener("message", noting("before"));
        emitter.emit("message", "hello", 2);
        emitter.emit("message");
        assertEquals(List.of("before[hello, 2]", "first[hello, 2]", "second[hello, 2]", "third[hello, 2]",
                "fourth[hello, 2]", "first[]", "second[]", "fourth[]"), called);
    }

    @Test
    void emitSaysWhetherThereWereListeners() {
        assertFalse(emitter.emit("message"));
        emitter.once("message", noting("once"));
        assertTrue(emitter.emit("message"));
        assertFalse(emitter.emit("message"));
    }

    @Test
    void offRemovesTheLatestRegistrationOnly() {
        Listener twice = noting("twice");
        emitter.on("message", twice).on("message", noting("other")).on("message", twice);
        assertEquals(2, emitter.listenerCount("message", twice));
        emitter.off("message", twice).removeListener("other", twice);
        emitter.emit("message");
        assertEquals(List.of("twice[]", "other[]"), called);
    }

    @Test
    void listenerRemovedWhileEmittingIsStillCalledByThatEmission() {
        Listener removed = noting("removed");
        emitter.on("message", _ -> emitter.off("message", removed)).on("message", removed);
        emitter.emit("message");
        emitter.emit("message");
        assertEquals(List.of("removed[]"), called);
    }

    @Test
    void onceIsCalledOnceThoughAnEarlierListenerEmitsAgain() {
        emitter.once("message", _ -> emitter.emit("message", "again"));
        emitter.once("message", noting("once"));
        emitter.emit("message", "first");
        assertEquals(List.of("once[again]"), called);
    }

    @Test
    void exceptionOfAListenerReachesTheCallerAndEndsTheEmission() {
        IllegalStateException failure = new IllegalStateException("listener");
        emitter.on("message", _ -> {
            throw failure;
        });
        emitter.on("message", noting("after"));
        assertSame(failure, assertThrows(IllegalStateException.class, () -> emitter.emit("message")));
        assertEquals(List.of(), called);
    }

    @Test
    void errorThatNobodyListensForIsThrown() {
        IllegalStateException failure = new IllegalStateException("disk full");
        assertSame(failure, assertThrows(IllegalStateException.class, () -> emitter.emit("error", failure)));
        UnhandledErrorException unhandled =
                assertThrows(UnhandledErrorException.class, () -> emitter.emit("error", "it's"));
        assertEquals("Unhandled error. (\"it's\")", unhandled.getMessage());
        assertEquals("it's", unhandled.context());
        Exception checked = new Exception("checked");
        assertSame(checked, assertThrows(UnhandledErrorException.class, () -> emitter.emit("error", checked)).getCause());
        assertThrows(StackOverflowError.class, () -> emitter.emit("error", new StackOverflowError()));
        emitter.on("error", noting("heard"));
        assertTrue(emitter.emit("error", "now"));
    }

    @Test
    void rawListenersShowWhatOnceRegisters() {
        Listener listener = noting("once");
        emitter.once("message", listener);
        OnceListener raw = assertInstanceOf(OnceListener.class, emitter.rawListeners("message").getFirst());
        assertSame(listener, raw.listener());
        assertEquals(List.of(listener), emitter.listeners("message"));
        raw.handle("by hand");
        raw.handle("again");
        assertEquals(List.of("once[by hand]"), called);
        assertEquals(List.of(), emitter.eventNames());
    }

    @Test
    void numbersComeFirstAmongTheNamesOfEvents() {
        for (String event : List.of("b", "10", "a", "9", "01", "4294967295", "4294967294", "-1", "0")) {
            emitter.on(event, noting(event));
        }
        assertEquals(List.of("0", "9", "10", "4294967294", "b", "a", "01", "4294967295", "-1"), emitter.eventNames());
    }

    @Test
    void whatIsNoListenerAndWhatIsNoLimitIsRefusedInNodesWords() {
        assertEquals("The \"listener\" argument must be of type function. Received undefined",
                assertThrows(IllegalArgumentException.class, () -> emitter.on("message", null)).getMessage());
        assertEquals("The value of \"setMaxListeners\" is out of range. It must be >= 0. Received -1",
                assertThrows(IllegalArgumentException.class, () -> emitter.setMaxListeners(-1)).getMessage());
        assertEquals(EventEmitter.DEFAULT_MAX_LISTENERS, emitter.getMaxListeners());
    }

    @Test
    void observerSeesEveryCallInItsOrder() {
        emitter.on("removeListener", _ -> { }).once("message", arguments -> emitter.emit("error", arguments));
        assertThrows(UnhandledErrorException.class, () -> emitter.emit("message", "hello"));
        emitter.setMaxListeners(1).on("message", noting("one")).on("message", noting("two"));
        emitter.removeAllListeners("removeListener").removeAllListeners();
        assertEquals(List.of("added removeListener 1", "added message 1",
                "emitting message[hello] 1", "removed message 0",
                "emitting removeListener[message] 1", "calling removeListener 0", "returned removeListener 0",
                "emitted removeListener true",
                "calling message 0", "emitting error[hello] 0", "broken error", "threw message 0", "broken message",
                "added message 1", "warned message", "added message 2",
                "removed removeListener 0", "removed message 1", "removed message 0"), calls.lines());
    }
}
