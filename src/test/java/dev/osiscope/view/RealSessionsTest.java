package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.app.ThisMachine;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.capture.CaptureRight;
import dev.osiscope.cli.TcpdumpBeside;
import dev.osiscope.conversation.Carried;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.recording.Recordings;
import dev.osiscope.sockets.ForeignProgram;
import dev.osiscope.sockets.PostgresServer;
import dev.osiscope.sockets.SocketTable;
import dev.osiscope.viewmodel.FileDialogs;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.capture.CaptureViewModel;
import dev.osiscope.viewmodel.capture.SocketsModel;
import dev.osiscope.viewmodel.file.ConversationItem;
import dev.osiscope.viewmodel.file.ConversationsModel;
import dev.osiscope.viewmodel.file.FileViewModel;
import dev.osiscope.viewmodel.file.FilterHistory;
import dev.osiscope.viewmodel.file.RecentFiles;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpHeader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Real programs through the front door: their server is picked from the window's list, what they say is captured, saved,
/// and compared with what a tcpdump saw beside it.
@Timeout(180)
class RealSessionsTest extends WindowUnderTest {

    private static final Set<String> AT_REST = Set.of("LISTEN", "TIME-WAIT");

    @TempDir
    private Path folder;

    /// Starts a client that ends by itself.
    private interface Client {
        ForeignProgram start() throws IOException;
    }

    @BeforeEach
    void needPrograms() throws IOException {
        assumeTrue(CaptureRight.present(), "this process may not capture (CAP_NET_RAW)");
        assumeTrue(TcpdumpBeside.isInstalled(), "tcpdump is not installed");
    }

    @Override
    CaptureViewModel captures(Path recordings, Executor executor) {
        FileViewModel shown = new FileViewModel(RecordedDemo.MESSAGES, executor, dialogs,
                new RecentFiles(recordings.resolve("recent-files")), FilterHistory.forgetful(), words -> { });
        SocketsModel list =
                new SocketsModel(RecordedDemo.MESSAGES, SocketTable.ofThisSystem(), executor, InstantSource.system());
        return new CaptureViewModel(RecordedDemo.MESSAGES, new ThisMachine(), Recordings.in(recordings), shown, list,
                executor, words -> window.showNotice(words));
    }

    @Test
    void curlAndPythonsWebServer() throws Exception {
        Files.write(folder.resolve("page"), new byte[100_000]);
        try (ForeignProgram server = ForeignProgram.webServer(folder)) {
            int port = server.port();
            capture(port, () -> ForeignProgram.start(folder, "curl", "-sS", "--limit-rate", "50k", "-o", "copy",
                    "http://127.0.0.1:" + port + "/page"), "curl", "python");
        }
    }

    @Test
    void psqlAndPostgres() throws Exception {
        try (PostgresServer postgres = PostgresServer.start(folder)) {
            capture(postgres.port(), () -> postgres.psql("select pg_sleep(1)"), "psql", "postgres");
        }
    }

    @Test
    void clientAndServerOfNode() throws Exception {
        try (ForeignProgram server = ForeignProgram.start(folder, "node", "-e", """
                require('net').createServer(socket => { socket.write('hello'); socket.resume(); })
                    .listen(0, '127.0.0.1', function () { console.log('port ' + this.address().port); });
                """)) {
            int port = server.port();
            capture(port, () -> ForeignProgram.start(folder, "node", "-e", "const socket = require('net').connect(" + port
                    + ", '127.0.0.1', () => { socket.write('hi'); setTimeout(() => socket.end(), 1000); }).resume();"),
                    "node", "node");
        }
    }

    private void capture(int port, Client client, String asking, String asked) throws Exception {
        pick(port);
        try (TcpdumpBeside tcpdump = new TcpdumpBeside(fx(() -> captures.form().filterProperty().get()))) {
            try (ForeignProgram program = client.start()) {
                awaitNames(asking + " (" + program.pid() + ")", asked);
                assertEquals(0, program.await());
            }
            awaitRest(port);
            int last = knock(port);
            List<Frame> expected = without(last, tcpdump.framesUpTo(frame -> segment(frame).sourcePort() == last));
            until(() -> captures.files().packets().total() > expected.size());

            assertSameFrames(expected, without(last, save()));
            assertWhole(expected, port);
        }
    }

    private static List<Frame> without(int port, List<Frame> frames) {
        return frames.stream().filter(frame -> segment(frame).sourcePort() != port && segment(frame).destinationPort() != port)
                .toList();
    }

    /// All of them and no others. Frames that two processors hand over at the same moment stand in another order with
    /// everybody who captures, so the order counts within a direction.
    private static void assertSameFrames(List<Frame> expected, List<Frame> saved) {
        assertEquals(byDirection(expected), byDirection(saved));
    }

    private static Map<Integer, List<Bytes>> byDirection(List<Frame> frames) {
        return frames.stream().collect(Collectors.groupingBy(frame -> segment(frame).sourcePort(), TreeMap::new,
                Collectors.mapping(Frame::bytes, Collectors.toList())));
    }

    /// Picks the server from the list and starts.
    private void pick(int port) throws Exception {
        key(KeyCode.F9);
        until(() -> captures.form().wayProperty().get().method().isPresent());
        key(KeyCode.SLASH);
        write(String.valueOf(port));
        until(() -> !captures.sockets().items().isEmpty()
                && captures.sockets().items().stream().allMatch(item -> item.socket().local().port() == port));
        key(KeyCode.DOWN);
        until(() -> captures.form().filterProperty().get().contains("port " + port));
        key(KeyCode.ENTER);
        until(() -> captures.statusProperty().get().running());
    }

    private void awaitNames(String client, String server) throws Exception {
        try {
            until(() -> remarks().stream().anyMatch(words -> named(words, client, server)));
        } catch (TimeoutException missing) {
            throw new AssertionError("no " + client + " with " + server + " among " + fx(this::remarks), missing);
        }
    }

    private List<String> remarks() {
        ConversationsModel shown = captures.files().conversations();
        return IntStream.range(0, shown.sizeProperty().get()).mapToObj(shown::item).map(ConversationItem::remarks).toList();
    }

    private static boolean named(String words, String client, String server) {
        return words.contains(client) && words.substring(words.indexOf(client) + client.length()).contains(server);
    }

    private static void awaitRest(int port) throws Exception {
        SocketTable table = SocketTable.ofThisSystem();
        until(() -> table.read().sockets().stream().filter(socket -> socket.has(port))
                .allMatch(socket -> socket.state().filter(state -> AT_REST.contains(state.toString())).isPresent()));
    }

    /// Opens a connection whose first segment is the last one that is compared; returns its port.
    private static int knock(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            int own = socket.getLocalPort();
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return own;
        }
    }

    private List<Frame> save() throws Exception {
        key(KeyCode.SHIFT, KeyCode.F5);
        until(() -> !captures.statusProperty().get().running());
        Path file = memory.resolve("saved.pcapng");
        dialogs.toSave = Optional.of(new FileDialogs.Target(file, true));
        key(KeyCode.SHORTCUT, KeyCode.S);
        until(() -> captures.files().saving().doneProperty().get().isPresent());
        List<Frame> frames = new ArrayList<>();
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            while (reader.next()) {
                frames.add(reader.frame());
            }
        }
        return frames;
    }

    /// Handshake, data in both directions, and the end of both.
    private static void assertWhole(List<Frame> frames, int port) {
        List<TcpHeader> segments = frames.stream().map(RealSessionsTest::segment).toList();
        assertTrue(segments.getFirst().flags().has(TcpFlag.SYN), "it begins with a SYN");
        for (boolean ofServer : new boolean[] {false, true}) {
            List<TcpHeader> own = segments.stream().filter(one -> one.sourcePort() == port == ofServer).toList();
            assertTrue(own.stream().anyMatch(one -> one.flags().has(TcpFlag.SYN)));
            assertTrue(own.stream().anyMatch(one -> one.flags().has(TcpFlag.PSH)));
            assertTrue(own.stream().anyMatch(one -> one.flags().has(TcpFlag.FIN) || one.flags().has(TcpFlag.RST)));
        }
    }

    private static TcpHeader segment(Frame frame) {
        return Carried.in(new FrameDissector(Set.of()).dissect(frame), TcpHeader.class).orElseThrow().header();
    }
}
