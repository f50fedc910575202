package dev.osiscope.sockets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SocketWatchTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private final SocketWatch watch = new SocketWatch();

    private static LocalSocket socket(int port, TcpState state, SocketOwner owner) {
        return new LocalSocket(new Endpoint("127.0.0.1", port), Optional.of(new Endpoint("127.0.0.1", 80)),
                Optional.of(state), owner);
    }

    private static SocketOwner program(long pid, Instant started) {
        return new SocketOwner.Program(new LocalProcess(pid, "node", "", "", Optional.of(started)));
    }

    private List<SocketWatch.Change> look(int second, LocalSocket... sockets) {
        return watch.take(new SocketList(List.of(sockets)), START.plusSeconds(second));
    }

    private static List<SocketWatch.Kind> kinds(List<SocketWatch.Change> changes) {
        return changes.stream().map(SocketWatch.Change::kind).toList();
    }

    @Test
    void whatComesChangesAndGoesIsTold() {
        SocketOwner node = program(1, START.minusSeconds(60));
        LocalSocket open = socket(1, TcpState.ESTABLISHED, node);
        LocalSocket left = socket(1, TcpState.TIME_WAIT, new SocketOwner.Nobody());

        assertEquals(List.of(SocketWatch.Kind.CAME), kinds(look(0, open)));
        assertEquals(List.of(), look(1, open));
        assertEquals(List.of(SocketWatch.Kind.CHANGED), kinds(look(2, left)));
        List<SocketWatch.Change> last = look(3);
        assertEquals(List.of(SocketWatch.Kind.WENT), kinds(last));
        assertEquals(left, last.getFirst().socket());
        assertEquals(Duration.ofSeconds(3), last.getFirst().age().least());
    }

    @Test
    void anotherProgramIsAChangeToo() {
        look(0, socket(1, TcpState.ESTABLISHED, program(1, START)));

        assertEquals(List.of(SocketWatch.Kind.CHANGED),
                kinds(look(1, socket(1, TcpState.ESTABLISHED, program(2, START)))));
    }

    @Test
    void whatWasThereFirstIsAtMostAsOldAsItsProgram() {
        LocalSocket open = socket(1, TcpState.ESTABLISHED, program(1, START.minusSeconds(60)));
        look(0, open);
        look(5, open);

        SocketAge age = watch.age(open, START.plusSeconds(5));

        assertEquals(new SocketAge(Duration.ofSeconds(5), Optional.of(Duration.ofSeconds(65))), age);
        assertFalse(age.exact());
    }

    @Test
    void whatWasSeenToAppearIsAsOldAsThat() {
        LocalSocket late = socket(1, TcpState.ESTABLISHED, program(1, START.minusSeconds(60)));
        look(0);
        look(5, late);

        SocketAge age = watch.age(late, START.plusSeconds(8));

        assertTrue(age.exact());
        assertEquals(Duration.ofSeconds(3), age.least());
    }

    @Test
    void withoutAProgramNothingLimitsTheAge() {
        LocalSocket left = socket(1, TcpState.TIME_WAIT, new SocketOwner.Nobody());
        look(0, left);

        assertEquals(new SocketAge(Duration.ofSeconds(2), Optional.empty()), watch.age(left, START.plusSeconds(2)));
    }
}
