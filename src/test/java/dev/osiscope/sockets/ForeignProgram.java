package dev.osiscope.sockets;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A program of this machine that runs while a test needs it: node, curl, python3, psql.
public final class ForeignProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ForeignProgram(Process process) {
        this.process = process;
        output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    }

    /// Starts one; a test is skipped where this machine does not have it.
    public static ForeignProgram start(Path folder, String... words) throws IOException {
        assumeTrue(installed(words[0]), words[0] + " is not installed");
        return new ForeignProgram(new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true).start());
    }

    /// Whether this machine has a program.
    public static boolean installed(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
    }

    /// A server of Node's that never ends what it answers; prints its port.
    public static ForeignProgram nodeServer(Path folder) throws IOException {
        return start(folder, "node", "-e", """
                require('net').createServer(socket => socket.write('hello'))
                    .listen(0, '127.0.0.1', function () { console.log('port ' + this.address().port); });
                """);
    }

    /// A client of Node's; prints when it is connected, and stays so.
    public static ForeignProgram nodeClient(Path folder, int port) throws IOException {
        return start(folder, "node", "-e", "require('net').connect(" + port
                + ", '127.0.0.1', () => console.log('connected')).resume();");
    }

    /// Python's web server for the files in `folder`.
    public static ForeignProgram webServer(Path folder) throws IOException {
        return start(folder, "python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1");
    }

    /// The port that it says it listens at.
    public int port() throws IOException {
        Matcher port = Pattern.compile("port (\\d+)").matcher(line("port \\d+"));
        port.find();
        return Integer.parseInt(port.group(1));
    }

    /// The next line of its output that has `pattern` in it.
    public String line(String pattern) throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        StringBuilder all = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (wanted.matcher(line).find()) {
                return line;
            }
            all.append(line).append('\n');
        }
        throw new AssertionError("it ended without saying " + pattern + ": " + all);
    }

    /// The number of its process.
    public long pid() {
        return process.pid();
    }

    /// Waits until it has ended by itself.
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(ProcessHandle::destroy);
        try {
            process.waitFor();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
