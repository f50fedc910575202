package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.emitter.Listener;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HubEventsTest {

    private final Recorder recorder = new Recorder();
    private final HubEvents events = new HubEvents(new Reporter("Hub", recorder, () -> 42));

    @Test
    void eachCallIsReportedWithTheListenersItCalls() {
        InetSocketAddress hub = new InetSocketAddress("127.0.0.1", 3001);
        InetSocketAddress ada = new InetSocketAddress("127.0.0.1", 40000);
        Listener listener = new NamedListener("log", _ -> { });
        events.emitter().on("message", listener).once("message", listener);
        events.emit("message", new Connection(hub, ada), "hello");
        events.emitter().off("message", listener).off("message", listener);

        assertEquals(List.of(
                new EmitterCall(42, "Hub", EmitterCall.Kind.ON, null, null, "message", "", 1, List.of()),
                new EmitterCall(42, "Hub", EmitterCall.Kind.ONCE, null, null, "message", "", 2, List.of()),
                new EmitterCall(42, "Hub", EmitterCall.Kind.EMIT, hub, ada, "message", "hello", 2, List.of("log", "once log")),
                new EmitterCall(42, "Hub", EmitterCall.Kind.OFF, null, null, "message", "", 1, List.of()),
                new EmitterCall(42, "Hub", EmitterCall.Kind.OFF, null, null, "message", "", 0, List.of())), recorder.events());
    }

    @Test
    void emissionIsReportedBeforeWhatItsListenersCause() {
        events.on("message", "scrub", event -> events.emit("scrubbed", event.connection(), event.data()));
        events.emit("message", Connection.NONE, "hello");
        assertEquals(List.of("Hub ON message 1", "Hub EMIT message 1", "Hub EMIT scrubbed 0"), recorder.lines());
    }

    @Test
    void errorIsReportedWhetherOrNotAnybodyListens() {
        List<String> heard = new ArrayList<>();
        events.error(Connection.NONE, "first");
        events.on("error", "tell", event -> heard.add(event.data()));
        events.error(Connection.NONE, "second");
        assertEquals(List.of("second"), heard);
        assertEquals(List.of("Hub EMIT error 0", "Hub ON error 1", "Hub EMIT error 1"), recorder.lines());
    }

    @Test
    void reportHoldsNoMoreThanTheBeginningOfLongData() {
        events.emit("message", Connection.NONE, "x".repeat(198) + "\ud83d\ude00".repeat(5));
        EmitterCall call = (EmitterCall) recorder.events().getFirst();
        assertEquals("x".repeat(198) + "\u2026", call.data());
    }
}
