package dev.osiscope.benchmark.hub;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A hub to be measured: how it is started, as a process of its own on a port of 127.0.0.1, and spoken to.
///
/// @param name    what it is called in the table
/// @param dialect its protocol
/// @param command starts it on [#PORT]
public record Peer(String name, Dialect dialect, List<String> command) {

    /// Stands for the port in a command and in mosquitto's file.
    static final String PORT = "PORT";

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int END_SECONDS = 5;

    /// All that are compared, in the order of the table.
    static List<Peer> all(Path folder) throws IOException {
        return List.of(
                new Peer("OSIscope", Dialect.LINES, ours()),
                new Peer("OSIscope, by the JDK's selector", Dialect.LINES, withJava("-Dio.netty.transport.noNative=true", ours())),
                new Peer("OSIscope, timeline on", Dialect.LINES, Java.command(TimelineHub.class, List.of(PORT), List.of())),
                new Peer("Node, 30 lines", Dialect.LINES, List.of("node", "src/test/node/hub.js", PORT)),
                new Peer("nats-server", Dialect.NATS, List.of("nats-server", "-a", "127.0.0.1", "-p", PORT)),
                new Peer("redis-server", Dialect.REDIS, List.of("redis-server", "--bind", "127.0.0.1", "--port", PORT,
                        "--save", "", "--appendonly", "no", "--dir", folder.toAbsolutePath().toString())),
                new Peer("mosquitto", Dialect.MQTT, List.of("mosquitto", "-c", folder.resolve("mosquitto.conf").toString())));
    }

    /// Our hub with TLS, and with Netty's leak detection at its strictest.
    public static Peer underTest() {
        return new Peer("OSIscope", Dialect.LINES, withJava("-Dio.netty.leakDetection.level=paranoid", ours("--tls")));
    }

    private static List<String> withJava(String option, List<String> program) {
        List<String> command = new ArrayList<>(List.of("env", "JDK_JAVA_OPTIONS=" + option));
        command.addAll(program);
        return command;
    }

    /// As a user starts it.
    private static List<String> ours(String... more) {
        List<String> command = new ArrayList<>(List.of("./osiscope", "hub", "--port", PORT));
        command.addAll(List.of(more));
        return command;
    }

    /// Starts it and waits until it can be connected to.
    ///
    /// @param folder for what it needs and says
    /// @throws IOException where it is not installed or does not start
    public Running start(Path folder) throws IOException {
        int port = freePort();
        // It drops messages beyond a number of them as it comes; here no more are on their way than every subscriber gets.
        Files.writeString(folder.resolve("mosquitto.conf"),
                "listener " + port + " 127.0.0.1\nallow_anonymous true\nmax_queued_messages 0\n");
        Process process = new ProcessBuilder(command.stream().map(word -> word.equals(PORT) ? "" + port : word).toList())
                .redirectErrorStream(true).redirectOutput(folder.resolve("hub.log").toFile()).start();
        Running running = new Running(process, port);
        try {
            await(running);
        } catch (IOException failure) {
            running.close();
            throw failure;
        }
        return running;
    }

    private void await(Running running) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try (Socket _ = new Socket(LOOPBACK, running.port)) {
                return;
            } catch (IOException notYet) {
                if (!running.process.isAlive() || System.nanoTime() > end) {
                    throw new IOException(name + " does not listen", notYet);
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }

    /// One that runs until it is closed.
    ///
    /// @param process its process
    /// @param port    where it listens
    public record Running(Process process, int port) implements AutoCloseable {

        @Override
        public void close() {
            process.destroy();
            try {
                if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
