package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.channel.epoll.Epoll;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

/// The hub behaves alike, whichever way it has its sockets.
@Timeout(30)
@ParameterizedClass
@EnumSource(Sockets.class)
class SocketsTest {

    /// More than is read in one go, fewer than a subscriber may miss.
    private static final int MANY = 500;
    private static final long PATIENCE_SECONDS = 10;

    @Parameter
    private Sockets sockets;

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private HubLoop loop;
    private HubServer hub;
    private InetSocketAddress address;

    @BeforeEach
    void start() {
        assumeTrue(sockets == Sockets.SELECTOR || Epoll.isAvailable(), "needs Linux and Netty's library for it");
        loop = new HubLoop("hub", sockets);
        hub = new HubServer(loop, this::observe, WallClock::nanos);
        address = hub.start(0).join();
    }

    private void observe(ApplicationEvent event) {
        if (event instanceof SocketCall call && call.remote() != null) {
            calls.add(call.kind() + " " + call.text());
        }
    }

    @AfterEach
    void stop() {
        if (loop != null) {
            loop.shutdown().join();
        }
    }

    private Socket client() throws IOException {
        return new Socket(address.getAddress(), address.getPort());
    }

    /// All calls up to the close of a connection.
    private List<String> untilClosed() throws InterruptedException {
        List<String> heard = new ArrayList<>();
        while (heard.isEmpty() || !heard.getLast().startsWith(SocketCall.Kind.CLOSE.toString())) {
            String next = calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertTrue(next != null, () -> "only " + heard);
            heard.add(next);
        }
        return heard;
    }

    @Test
    void whoHasSaidAllIsStillAnswered() throws Exception {
        try (Socket ada = client(); BufferedReader heard =
                new BufferedReader(new InputStreamReader(ada.getInputStream(), StandardCharsets.UTF_8))) {
            ada.getOutputStream().write("{no json\n".getBytes(StandardCharsets.UTF_8));
            ada.shutdownOutput();
            assertTrue(heard.readLine().contains("bad-json"));
            assertEquals(null, heard.readLine());
        }
        assertTrue(untilClosed().contains("READ end of stream"));
    }

    @Test
    void allThatWasSaidBeforeTheEndIsPassedOn() throws Exception {
        String words = "x".repeat(200);
        try (Socket bo = client(); BufferedReader heard =
                new BufferedReader(new InputStreamReader(bo.getInputStream(), StandardCharsets.UTF_8))) {
            bo.getOutputStream().write("{\"event\":\"subscribe\",\"payload\":\"*\"}\n".getBytes(StandardCharsets.UTF_8));
            assertTrue(heard.readLine().contains("subscribed"));
            try (Socket ada = client()) {
                ada.getOutputStream().write((words + "\n").repeat(MANY).getBytes(StandardCharsets.UTF_8));
            }
            for (int line = 0; line < MANY; line++) {
                assertEquals(words, heard.readLine());
            }
        }
    }

    @Test
    void aResetIsAFailedReadInWords() throws Exception {
        try (Socket ada = client()) {
            ada.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
            ada.setSoLinger(true, 0);
        }
        List<String> heard = untilClosed();
        assertTrue(heard.stream().anyMatch(call -> call.startsWith("READ Connection reset")), heard::toString);
    }

    @Test
    void aPortThatIsTakenIsPassedOver() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, address.getAddress())) {
            HubServer second = new HubServer(loop, _ -> { }, WallClock::nanos);
            int port = second.start(taken.getLocalPort()).join().getPort();
            assertFalse(port == taken.getLocalPort());
        }
    }

    @Test
    void nobodyListensThereIsSaid() throws Exception {
        int nobody;
        try (ServerSocket freed = new ServerSocket(0, 1, address.getAddress())) {
            nobody = freed.getLocalPort();
        }
        HubClient client = new HubClient("Ada", loop, _ -> { }, WallClock::nanos);
        CompletionException failure = assertThrows(CompletionException.class,
                () -> client.connect(new InetSocketAddress(address.getAddress(), nobody)).join());
        assertTrue(failure.getCause().getMessage().contains("nobody listens there"), failure::getMessage);
    }
}
