package dev.osiscope.viewmodel.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.sockets.LocalProcess;
import dev.osiscope.sockets.LocalSocket;
import dev.osiscope.sockets.SocketList;
import dev.osiscope.sockets.SocketOwner;
import dev.osiscope.viewmodel.RecordedDemo;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SocketsModelTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final long SECOND = 1_000_000_000;
    private static final Endpoint SERVER = new Endpoint("127.0.0.1", 5432);
    private static final Endpoint CLIENT = new Endpoint("127.0.0.1", 40000);
    private static final LocalSocket LISTENER =
            new LocalSocket(SERVER, Optional.empty(), Optional.of(TcpState.LISTEN), program("postgres", 812));
    private static final LocalSocket ASKED =
            new LocalSocket(SERVER, Optional.of(CLIENT), Optional.of(TcpState.ESTABLISHED), program("postgres", 900));
    private static final LocalSocket ASKING =
            new LocalSocket(CLIENT, Optional.of(SERVER), Optional.of(TcpState.ESTABLISHED), program("psql", 700));
    private static final LocalSocket LEFT = new LocalSocket(new Endpoint("127.0.0.1", 41000), Optional.of(SERVER),
            Optional.of(TcpState.TIME_WAIT), new SocketOwner.Nobody());

    private List<LocalSocket> there = List.of(LEFT, ASKING, ASKED, LISTENER);
    private Optional<Exception> failure = Optional.empty();
    private int looks;
    private long now;
    private final SocketsModel model = new SocketsModel(RecordedDemo.MESSAGES, this::read, Runnable::run, () -> NOW);

    private static SocketOwner program(String name, long pid) {
        return new SocketOwner.Program(
                new LocalProcess(pid, name, "/usr/bin/" + name + " --quiet", "ada", Optional.of(NOW.minusSeconds(120))));
    }

    private SocketList read() throws IOException {
        looks++;
        if (failure.isPresent() && failure.get() instanceof IOException untold) {
            throw untold;
        }
        if (failure.isPresent()) {
            throw new IllegalStateException(failure.get());
        }
        return new SocketList(there);
    }

    /// A second passes; what the look of the pulse before has found is taken.
    private void look() {
        now += SECOND;
        model.pulse(now);
        model.pulse(now);
    }

    private List<LocalSocket> shown() {
        return model.items().stream().map(SocketItem::socket).toList();
    }

    @Test
    void itIsLookedOnceASecond() {
        look();
        model.pulse(now + SECOND / 2);
        assertEquals(1, looks);
        look();
        assertEquals(2, looks);
    }

    @Test
    void programsComeInOrderWithTheirListenersFirstAndNobodysLast() {
        look();

        assertEquals(List.of(LISTENER, ASKED, ASKING, LEFT), shown());
        SocketItem asked = model.items().get(1);
        assertEquals(List.of("postgres", "900", "127.0.0.1:5432", "127.0.0.1:40000 (psql)", "ESTABLISHED", "≤ 2 min"),
                List.of(asked.process(), asked.pid(), asked.local(), asked.remote(), asked.state(), asked.age()));
        assertEquals("/usr/bin/postgres --quiet\nada", asked.details());
    }

    @Test
    void eachColumnSortsAndTheSameOnceMoreTurnsTheOrderAround() {
        look();
        model.sortBy(SocketSort.PID);
        assertEquals(List.of(ASKING, LISTENER, ASKED, LEFT), shown());
        model.sortBy(SocketSort.PID);
        assertEquals(List.of(LEFT, ASKED, LISTENER, ASKING), shown());
        model.sortBy(SocketSort.LOCAL);
        assertEquals(List.of(LISTENER, ASKED, ASKING, LEFT), shown());
    }

    @Test
    void everyWordOfTheSearchMustBeThere() {
        look();
        model.searchProperty().set("PSQL 5432");
        assertEquals(List.of(ASKED, ASKING), shown(), "the program at the other end counts too");
        model.searchProperty().set("ada listen");
        assertEquals(List.of(LISTENER), shown());
        model.searchProperty().set("");
        model.listeningOnlyProperty().set(true);
        assertEquals(List.of(LISTENER), shown());
        assertEquals(4, model.total());
    }

    @Test
    void thePickedOneStaysPickedWhereverItStandsAndAfterItHasGone() {
        look();
        model.pick(1);
        there = List.of(ASKED, LISTENER);
        look();
        assertEquals(List.of(LISTENER, ASKED), shown());
        assertEquals(1, model.pickedPosition());

        there = List.of(LISTENER);
        look();
        assertEquals(-1, model.pickedPosition());
        SessionChoice choice = model.choice().orElseThrow();
        assertEquals("postgres: 127.0.0.1:5432 ↔ 127.0.0.1:40000", choice.title());
        assertEquals("tcp port 5432 and tcp port 40000 and host 127.0.0.1", choice.filter().capture());
    }

    @Test
    void whatGoesWrongIsSaidUntilItIsRight() {
        failure = Optional.of(new IOException("no table"));
        look();
        assertTrue(model.problemProperty().get().contains("no table"), model.problemProperty().get());
        failure = Optional.of(new IllegalStateException("a defect"));
        look();
        assertTrue(model.problemProperty().get().contains("a defect"), model.problemProperty().get());

        failure = Optional.empty();
        look();
        assertEquals("", model.problemProperty().get());
        assertEquals(4, model.items().size());
    }
}
