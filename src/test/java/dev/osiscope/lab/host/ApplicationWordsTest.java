package dev.osiscope.lab.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.osiscope.hub.ApplicationEvent;
import dev.osiscope.hub.EmitterCall;
import dev.osiscope.hub.ScrubResult;
import dev.osiscope.hub.SocketCall;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the hub and its clients report goes through a line and comes out as it was.
class ApplicationWordsTest {

    private static final InetSocketAddress ADA = new InetSocketAddress(InetAddress.ofLiteral("10.0.0.2"), 40_000);
    private static final InetSocketAddress HUB = new InetSocketAddress(InetAddress.ofLiteral("10.0.0.1"), 3001);

    static Stream<ApplicationEvent> events() {
        return Stream.of(
                new SocketCall(1, "Ada", SocketCall.Kind.WRITE, ADA, HUB, 14, "hello, hub\n"),
                new SocketCall(2, "Hub", SocketCall.Kind.LISTEN, HUB, null, 0, ""),
                new SocketCall(3, "Ada", SocketCall.Kind.READ, ADA, HUB, SocketCall.FAILED, "Connection reset"),
                new EmitterCall(4, "Bo", EmitterCall.Kind.EMIT, ADA, HUB, "message", "gr\u00fc\u00df dich \ud83d\ude00", 2, List.of("inbox", "once log")),
                new EmitterCall(5, "Hub", EmitterCall.Kind.ONCE, null, null, "listening", "", 1, List.of()),
                new ScrubResult(6, "Hub", HUB, ADA, "control characters", "a\u001b[31mb", "ab", false),
                new ScrubResult(7, "Hub", HUB, ADA, "HTML", "<b>a", "a", true));
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatWasToldIsWhatWasReported(ApplicationEvent event) {
        String line = ApplicationWords.event(event) + " " + String.join(" ", ApplicationWords.words(event));
        List<String> words = List.of(line.split(" "));
        assertFalse(line.contains("\n"));
        assertEquals(Optional.of(event),
                ApplicationWords.read(words.getFirst(), event.timeNanos(), words.subList(1, words.size())));
    }

    @Test
    void whatASocketReportsIsNoEventOfAProgram() {
        assertEquals(Optional.empty(), ApplicationWords.read("accepted", 1, List.of("listener/4000", "10.0.0.2:4000")));
    }
}
