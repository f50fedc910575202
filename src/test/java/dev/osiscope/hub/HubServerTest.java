package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Leaks.class)
@Timeout(60)
class HubServerTest {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final Recorder recorder = new Recorder();
    private final HubLoop loop = new HubLoop("test-hub");
    private final HubServer hub = new HubServer(loop, recorder, WallClock::nanos);
    private final List<PlainClient> clients = new ArrayList<>();
    private InetSocketAddress address;

    @BeforeEach
    void start() {
        address = hub.start(0).join();
    }

    @AfterEach
    void stop() throws IOException {
        for (PlainClient client : clients) {
            client.close();
        }
        loop.shutdown().join();
    }

    @Test
    void lineGoesToEveryOtherClientAndNotToItsSender() throws Exception {
        PlainClient ada = join();
        PlainClient bo = join();
        PlainClient cy = join();
        ada.send("hello, hub\n");
        assertEquals("hello, hub\n", bo.readLine());
        assertEquals("hello, hub\n", cy.readLine());
        bo.send("hello, Ada\n");
        assertEquals("hello, Ada\n", ada.readLine());
        assertEquals("hello, Ada\n", cy.readLine());
    }

    @Test
    void oneMessageIsReportedFromItsReadToItsWrites() throws Exception {
        PlainClient ada = join();
        join();
        join();
        int before = recorder.events().size();
        ada.send("be\u0007ll\n");
        recorder.await(_ -> recorder.lines().stream().filter("Hub WRITE bell"::equals).count() == 2);
        assertEquals(List.of("Hub READ be\u0007ll", "Hub EMIT message 1", "Hub SCRUB control characters",
                "Hub EMIT scrubbed 1", "Hub EMIT broadcast 0",
                "Hub WRITE {\"event\":\"scrubbed\",\"payload\":{\"event\":\"message\",\"by\":[\"control characters\"]}}",
                "Hub WRITE bell", "Hub WRITE bell"),
                recorder.lines().subList(before, recorder.lines().size()));
        SocketCall read = (SocketCall) recorder.events().get(before);
        assertEquals(ada.socket().getLocalSocketAddress(), read.remote());
        assertEquals(address, read.local());
        assertEquals(6, read.byteCount());
    }

    @Test
    void startIsReportedInTheOrderOfTheKernel() {
        assertEquals(List.of("Hub ON connection 1", "Hub ON message 1", "Hub ON scrubbed 1", "Hub ON disconnect 1",
                "Hub BIND", "Hub LISTEN", "Hub EMIT listening 0"), recorder.lines());
        assertEquals(address, recorder.events().get(4).local());
    }

    @Test
    void carriageReturnsAreNotBroadcast() throws Exception {
        PlainClient ada = join();
        PlainClient bo = join();
        ada.send("one\r\ntwo\n");
        assertEquals("one\n", bo.readLine());
        assertEquals("two\n", bo.readLine());
    }

    @Test
    void longMessageIsCutAndAnEndlessOneIsGivenBack() throws Exception {
        PlainClient ada = join();
        PlainClient bo = join();
        ada.send("x".repeat(1000) + "\n" + "x".repeat(1_000_000) + "\nnext\n");
        assertEquals("x".repeat(511) + "\u2026\n", bo.readLine());
        assertEquals("next\n", bo.readLine());
        assertEquals("{\"event\":\"scrubbed\",\"payload\":{\"event\":\"message\",\"by\":[\"over-long line\"]}}\n", ada.readLine());
        assertEquals("{\"event\":\"error\",\"payload\":{\"code\":\"too-long\","
                + "\"reason\":\"this line is longer than 8192 bytes\"}}\n", ada.readLine());
    }

    @Test
    void bytesThatAreNotUtf8AreGivenBackAndTheSessionGoesOn() throws Exception {
        PlainClient ada = join();
        PlainClient bo = join();
        ada.send((byte) 0xc3, (byte) 0x28, (byte) '\n');
        ada.send("next\n");
        assertEquals("next\n", bo.readLine());
        assertEquals("{\"event\":\"error\",\"payload\":{\"code\":\"not-utf8\",\"reason\":\"this line is not UTF-8\"}}\n",
                ada.readLine());
    }

    @Test
    void clientThatEndsItsStreamIsAnsweredWithAClose() throws Exception {
        PlainClient ada = join();
        PlainClient bo = join();
        ada.send("no line feed");
        ada.socket().shutdownOutput();
        assertEquals("no line feed\n", bo.readLine());
        assertEquals("", ada.readLine());
        recorder.awaitLine("Hub EMIT disconnect 1");
        List<String> lines = recorder.lines();
        int end = lines.indexOf("Hub READ end of stream");
        assertEquals(List.of("Hub READ no line feed", "Hub READ end of stream", "Hub EMIT message 1",
                "Hub EMIT scrubbed 1", "Hub EMIT broadcast 0", "Hub CLOSE",
                "Hub WRITE no line feed", "Hub EMIT disconnect 1"), lines.subList(end - 1, lines.size()));
    }

    @Test
    void resetDisturbsNobodyElse() throws Exception {
        PlainClient ada = join();
        PlainClient bo = join();
        PlainClient cy = join();
        cy.socket().setSoLinger(true, 0);
        cy.close();
        recorder.awaitLine("Hub EMIT disconnect 1");
        List<String> lines = recorder.lines();
        assertEquals(List.of("Hub EMIT error 0", "Hub CLOSE", "Hub EMIT disconnect 1"),
                lines.subList(lines.size() - 3, lines.size()));
        SocketCall read = (SocketCall) recorder.events().get(lines.size() - 4);
        assertEquals(SocketCall.Kind.READ, read.kind());
        assertEquals(SocketCall.FAILED, read.byteCount());
        ada.send("still here\n");
        assertEquals("still here\n", bo.readLine());
    }

    @Test
    void slowReaderMissesMessagesAndTheOthersGetThemAll() throws Exception {
        PlainClient ada = join();
        PlainClient bo = join();
        PlainClient slow = join(new PlainClient(address, 4096));
        String line = "x".repeat(500) + "\n";
        int sent = 0;
        while (!recorder.lines().contains("Hub EMIT dropped 0")) {
            for (int round = 0; round < 100; round++) {
                ada.send(line);
                assertEquals(line, bo.readLine());
            }
            sent += 100;
            assertTrue(sent < 200_000, "nothing was dropped");
        }
        assertEquals(slow.socket().getLocalSocketAddress(), recorder.awaitLine("Hub EMIT dropped 0").remote());
    }

    /// Beside her all others get everything: nobody waits for a reader who does not read.
    @Test
    void slowReaderIsDisconnectedWhereThePolicySaysSo() throws Exception {
        HubServer strict = new HubServer(loop, recorder, WallClock::nanos,
                HubOptions.onThisMachine().slowReaders(SlowReaderPolicy.DISCONNECT, 32 * 1024));
        address = strict.start(0).join();
        PlainClient ada = join();
        PlainClient bo = join();
        PlainClient slow = join(new PlainClient(address, 4096));
        String line = "x".repeat(500) + "\n";
        int sent = 0;
        while (recorder.lines().stream().noneMatch("Hub ABORT"::equals)) {
            for (int round = 0; round < 100; round++) {
                ada.send(line);
                assertEquals(line, bo.readLine());
            }
            sent += 100;
            assertTrue(sent < 200_000, "nobody was disconnected");
        }
        assertEquals(slow.socket().getLocalSocketAddress(), recorder.awaitLine("Hub EMIT slow 0").remote());
        assertFalse(recorder.lines().contains("Hub EMIT dropped 0"));
    }

    @Test
    void linesOfABurstLeaveInOneWriteForEachSubscriber() throws Exception {
        PlainClient ada = join();
        PlainClient bo = join();
        join();
        ada.send("line\n".repeat(1000));
        for (int number = 0; number < 1000; number++) {
            assertEquals("line\n", bo.readLine());
        }
        List<String> lines = recorder.lines();
        long reads = lines.stream().filter(line -> line.matches("(?s)Hub READ .*line.*")).count();
        long writes = lines.stream().filter(line -> line.matches("(?s)Hub WRITE .*line.*")).count();
        assertTrue(writes > 0 && writes <= 2 * reads, reads + " reads, " + writes + " writes");
        assertTrue(reads < 100, reads + " reads");
    }

    @Test
    void listenerThatThrowsIsReportedAndTheConnectionGoesOn() throws Exception {
        PlainClient ada = join();
        PlainClient bo = join();
        loop.call(() -> CompletableFuture.completedFuture(hub.emitter().once("message", _ -> {
            throw new IllegalStateException("a listener failed");
        }))).join();
        ada.send("one\ntwo\n");
        assertEquals("one\n", bo.readLine());
        assertEquals("two\n", bo.readLine());
        EmitterCall error = (EmitterCall) recorder.awaitLine("Hub EMIT error 0");
        assertEquals("a listener failed", error.data());
    }

    @Test
    void takesTheNextFreePort() throws Exception {
        HubLoop otherLoop = new HubLoop("test-other-hub");
        try {
            HubServer other = new HubServer(otherLoop, recorder, WallClock::nanos);
            int next = other.start(address.getPort()).join().getPort();
            assertNotEquals(address.getPort(), next);
            clients.add(new PlainClient(new InetSocketAddress(LOOPBACK, next)));
            recorder.awaitLine("Hub ACCEPT");
        } finally {
            otherLoop.shutdown().join();
        }
    }

    @Test
    void takesAPortOfTheKernelsChoiceWhereAllAreTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(65535, 1, LOOPBACK)) {
            int port = new HubServer(loop, recorder, WallClock::nanos).start(65535).join().getPort();
            assertNotEquals(taken.getLocalPort(), port);
        }
    }

    @Test
    void startsAndStopsOnlyOnce() {
        assertMessage("this hub was started before", () -> hub.start(0).join());
        hub.stop().join();
        hub.stop().join();
        assertMessage("the hub is not running",
                () -> new HubServer(loop, recorder, WallClock::nanos).stop().join());
        loop.shutdown().join();
        assertMessage("everything is closed already", () -> hub.stop().join());
    }

    @Test
    void stopClosesTheListeningSocketAndEachConnection() throws Exception {
        PlainClient ada = join();
        int before = recorder.events().size();
        hub.stop().join();
        assertEquals("", ada.readLine());
        assertEquals(List.of("Hub CLOSE", "Hub CLOSE", "Hub EMIT disconnect 1"),
                recorder.lines().subList(before, before + 3));
        assertThrows(IOException.class, () -> new PlainClient(address));
    }

    /// On the loop's own thread Netty comes to its end without a look at its channels.
    @Test
    void shutdownClosesWhatIsOpenAlsoWhereItIsAskedForOnTheLoopItself() throws Exception {
        PlainClient ada = join();
        loop.call(() -> CompletableFuture.completedFuture(loop.shutdown())).join().join();
        assertEquals("", ada.readLine());
        assertThrows(IOException.class, () -> new PlainClient(address));
    }

    @Test
    void portIsFreeAgainWhenStopHasCompleted() {
        hub.stop().join();
        for (int round = 0; round < 50; round++) {
            HubServer again = new HubServer(loop, recorder, WallClock::nanos);
            assertEquals(address.getPort(), again.start(address.getPort()).join().getPort());
            again.stop().join();
        }
    }

    private PlainClient join() throws Exception {
        return join(new PlainClient(address));
    }

    private PlainClient join(PlainClient client) throws InterruptedException {
        clients.add(client);
        recorder.await(event -> event instanceof EmitterCall call && call.event().equals("connection")
                && client.socket().getLocalSocketAddress().equals(call.remote()));
        return client;
    }

    private static void assertMessage(String message, Runnable action) {
        CompletionException failure = assertThrows(CompletionException.class, action::run);
        assertEquals(message, assertInstanceOf(HubException.class, failure.getCause()).getMessage());
    }
}
