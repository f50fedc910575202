package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.hub.scrub.WordList;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Leaks.class)
@Timeout(60)
class HubStageTest {

    private final Recorder recorder = new Recorder();
    private final HubStage stage = new HubStage(recorder, WallClock::nanos, 0);

    @AfterEach
    void close() {
        stage.close().join();
    }

    @Test
    void clientReportsItsCallsBeforeTheirEffect() throws Exception {
        start("Ada");
        recorder.awaitLine("Hub EMIT connection 1");
        List<String> ada = recorder.lines().stream().filter(line -> line.startsWith("Ada")).toList();
        assertEquals(List.of("Ada ON message 1", "Ada BIND", "Ada CONNECT", "Ada EMIT connect 0"), ada);
        ApplicationEvent connect = recorder.awaitLine("Ada CONNECT");
        ApplicationEvent accept = recorder.awaitLine("Hub ACCEPT");
        assertTrue(connect.timeNanos() < accept.timeNanos());
        assertEquals(accept.remote(), connect.local());
        assertEquals(accept.local(), connect.remote());
        assertEquals(stage.hubAddress().orElseThrow(), connect.remote());
    }

    @Test
    void closeIsSeenByTheHubAsTheEndOfTheStream() throws Exception {
        start("Ada");
        stage.close("Ada").join();
        assertFalse(stage.connected("Ada"));
        recorder.awaitLine("Hub EMIT disconnect 1");
        List<String> lines = recorder.lines();
        assertTrue(lines.containsAll(List.of("Ada CLOSE", "Ada EMIT close 0", "Hub READ end of stream", "Hub CLOSE")));
        assertFalse(lines.contains("Hub EMIT error 0"));
        assertTrue(lines.indexOf("Ada CLOSE") < lines.indexOf("Hub READ end of stream"));
        assertTrue(lines.indexOf("Hub READ end of stream") < lines.indexOf("Hub CLOSE"));
    }

    @Test
    void abortIsSeenByTheHubAsAReset() throws Exception {
        start("Ada");
        stage.abort("Ada").join();
        recorder.awaitLine("Hub EMIT disconnect 1");
        List<String> lines = recorder.lines();
        assertTrue(lines.contains("Ada ABORT"));
        assertFalse(lines.contains("Ada CLOSE"));
        assertTrue(lines.contains("Hub EMIT error 0"));
        assertFalse(lines.contains("Hub READ end of stream"));
    }

    @Test
    void theScrubbersAreTheUsersAndMayChangeWhileTheHubRuns() throws Exception {
        stage.scrubWith(ScrubberChoice.parse("html,card!").pipeline(WordList.EMPTY)).join();
        start("Ada");
        stage.addClient("Bo").join();
        stage.connect("Bo").join();
        stage.send("Ada", "<b>\u0007hello</b>").join();
        awaitMessage("Bo", "\u0007hello");
        stage.send("Ada", "4111 1111 1111 1111").join();
        awaitMessage("Ada", "{\"event\":\"error\",\"payload\":{\"code\":\"refused\",\"reason\":\"not passed on: card numbers\"}}");
        stage.scrubWith(ScrubberChoice.parse("none").pipeline(WordList.EMPTY)).join();
        stage.send("Ada", "<i>4111 1111 1111 1111").join();
        awaitMessage("Bo", "<i>4111 1111 1111 1111");
        assertTrue(recorder.lines().containsAll(List.of("Hub SCRUB HTML", "Hub REFUSE card numbers", "Hub EMIT refused 0")));
    }

    @Test
    void clientsFollowTheHubThatStops() throws Exception {
        start("Ada");
        recorder.awaitLine("Hub EMIT connection 1");
        stage.stopHub().join();
        recorder.awaitLine("Ada EMIT close 0");
        assertFalse(stage.connected("Ada"));
        assertEquals(Optional.empty(), stage.hubAddress());
        List<String> lines = recorder.lines();
        assertTrue(lines.indexOf("Ada READ end of stream") < lines.indexOf("Ada CLOSE"));
        stage.startHub().join();
        stage.connect("Ada").join();
        assertTrue(stage.connected("Ada"));
    }

    @Test
    void messageIsReceivedByTheOthers() throws Exception {
        start("Ada");
        stage.addClient("Bo").join();
        stage.connect("Bo").join();
        recorder.await(_ -> recorder.lines().stream().filter("Hub EMIT connection 1"::equals).count() == 2);
        stage.send("Ada", "na\u00efve").join();
        recorder.awaitLine("Bo EMIT message 1");
        stage.send("Bo", "thanks").join();
        recorder.awaitLine("Ada EMIT message 1");
        stage.loop().after(Duration.ZERO).join();
        assertEquals(List.of("na\u00efve"), stage.received("Bo"));
        assertEquals(List.of("thanks"), stage.received("Ada"));
        SocketCall write = (SocketCall) recorder.awaitLine("Ada WRITE na\u00efve");
        assertEquals(7, write.byteCount());
        assertEquals("na\u00efve\n", write.text());
    }

    @Test
    void whatCantBeDoneIsSaidPlainly() {
        assertFails("the hub is not running: press Start first", stage.stopHub());
        assertFails("there is no client named Ada: add it first", stage.connect("Ada"));
        assertFails("there is no client named Zoe: take one of [Ada, Bo, Cy, Dee, Eli, Fay, Gus, Hal]",
                stage.addClient("Zoe"));
        stage.addClient("Ada").join();
        assertFails("Ada is here already", stage.addClient("Ada"));
        assertFails("the hub is not running: press Start first", stage.connect("Ada"));
        stage.startHub().join();
        assertFails("the hub is already running", stage.startHub());
        assertFails("Ada is not connected: press Connect first", stage.send("Ada", "hello"));
        assertFails("Ada is not connected: press Connect first", stage.close("Ada"));
        assertFails("Ada is not connected: press Connect first", stage.abort("Ada"));
        stage.connect("Ada").join();
        assertFails("Ada is already connected", stage.connect("Ada"));
        stage.close().join();
        assertFails("everything is closed already", stage.send("Ada", "hello"));
    }

    @Test
    void hubThatStopsStartsAgainOnTheSamePort() throws Exception {
        HubStage fixed = new HubStage(recorder, WallClock::nanos, freePort());
        try {
            fixed.startHub().join();
            Optional<InetSocketAddress> address = fixed.hubAddress();
            fixed.addClient("Ada").join();
            fixed.connect("Ada").join();
            fixed.stopHub().join();
            fixed.startHub().join();
            assertEquals(address, fixed.hubAddress());
        } finally {
            fixed.close().join();
        }
    }

    @Test
    void namesAreGivenOutInOrder() {
        for (String name : HubStage.NAMES) {
            assertEquals(Optional.of(name), stage.nextName());
            stage.addClient(name).join();
        }
        assertEquals(Optional.empty(), stage.nextName());
        assertEquals(HubStage.NAMES, stage.clients());
    }

    @Test
    void refusedConnectionIsAnErrorAndMayBeTriedAgain() {
        HubLoop loop = new HubLoop("test-client");
        HubClient ada = new HubClient("Ada", loop, recorder, WallClock::nanos);
        stage.startHub().join();
        InetSocketAddress hub = stage.hubAddress().orElseThrow();
        stage.stopHub().join();
        CompletionException refused = assertThrows(CompletionException.class, ada.connect(hub)::join);
        assertEquals("Ada can't connect to 127.0.0.1:" + hub.getPort() + ": nobody listens there",
                refused.getCause().getMessage());
        assertFalse(ada.connected());
        assertThrows(CompletionException.class, ada.connect(hub)::join);
        loop.shutdown().join();
        List<String> lines = recorder.lines().stream().filter(line -> line.startsWith("Ada")).toList();
        assertEquals(List.of("Ada BIND", "Ada CONNECT", "Ada EMIT error 0", "Ada CLOSE", "Ada EMIT close 0",
                "Ada BIND", "Ada CONNECT", "Ada EMIT error 0", "Ada CLOSE", "Ada EMIT close 0"), lines);
    }

    @Test
    void observerThatThrowsDisturbsNothing() throws Exception {
        Logger logger = Logger.getLogger(Reporter.class.getName());
        logger.setLevel(Level.OFF);
        HubStage disturbed = new HubStage(_ -> {
            throw new IllegalStateException("an observer failed");
        }, WallClock::nanos, 0);
        try {
            new DemoScript(Duration.ZERO).run(disturbed).join();
            assertEquals(List.of(DemoScript.GREETING), disturbed.received("Cy"));
        } finally {
            disturbed.close().join();
            logger.setLevel(null);
        }
    }

    @Test
    void nothingIsReportedAfterClose() throws Exception {
        start("Ada");
        stage.close().join();
        int reported = recorder.events().size();
        stage.close().join();
        assertEquals(reported, recorder.events().size());
        assertTrue(recorder.lines().contains("Ada CLOSE"));
        assertTrue(recorder.lines().contains("Hub EMIT disconnect 1"));
    }

    private void awaitMessage(String name, String data) throws InterruptedException {
        recorder.await(event -> event instanceof EmitterCall call && call.participant().equals(name)
                && call.event().equals("message") && call.data().equals(data));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void start(String name) throws InterruptedException {
        stage.startHub().join();
        stage.addClient(name).join();
        stage.connect(name).join();
        recorder.awaitLine("Hub ACCEPT");
    }

    private static void assertFails(String message, CompletableFuture<Void> operation) {
        CompletionException failure = assertThrows(CompletionException.class, operation::join);
        assertEquals(message, assertInstanceOf(HubException.class, failure.getCause()).getMessage());
    }
}
