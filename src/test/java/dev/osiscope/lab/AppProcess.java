package dev.osiscope.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// An app with a lab, as a process that a test can kill; and what is left of it. It runs in a session of its own (setsid),
/// whose number all that it starts keeps: so its processes can be told from others, and the namespaces that they are in.
final class AppProcess implements AutoCloseable {

    /// It takes some milliseconds; on a busy machine more.
    private static final int PATIENCE_SECONDS = 20;
    private static final int STATE = 0;
    /// The state of one that has ended, though whoever should has not asked for its exit code yet.
    private static final String DEAD = "Z";
    private static final int SESSION = 3;

    private final Process process;
    private final BufferedReader lines;
    /// How many connections the machine's kernel had before of which no program knows any more.
    private final long orphansBefore;
    private final Set<String> namespaces = new HashSet<>();
    /// Who was in them. A number of a namespace that is gone is given to the next one that anybody makes, so that others may
    /// be in one of this number afterwards.
    private final Set<Path> inside = new HashSet<>();

    private AppProcess(Process process, long orphansBefore) {
        this.process = process;
        this.orphansBefore = orphansBefore;
        lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts `program`, in Java as hosts have it.
    static AppProcess start(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(HostJava.command(program, arguments));
        long orphans = orphans();
        return new AppProcess(new ProcessBuilder(command).redirectErrorStream(true).start(), orphans);
    }

    /// Waits for a line of its own.
    ///
    /// @return whether there was one; otherwise it has ended
    boolean awaitLine(Predicate<String> wanted) throws IOException {
        String line = lines.readLine();
        while (line != null && !wanted.test(line)) {
            line = lines.readLine();
        }
        return line != null;
    }

    /// Waits for this line, which must come.
    void awaitLine(String wanted) throws IOException {
        if (!awaitLine(wanted::equals)) {
            throw new IllegalStateException("it ended before it said: " + wanted);
        }
    }

    /// Kills it and nothing else; what it has started is not told.
    void kill() throws IOException, InterruptedException {
        for (Path ours : processes(this::isOurs)) {
            namespaces.addAll(namespaces(ours));
        }
        namespaces.removeAll(namespaces(Path.of("/proc/self")));
        inside.addAll(processes(this::isInside));
        process.destroyForcibly().waitFor();
    }

    /// Ends its input and waits until it has ended.
    ///
    /// @return its exit code
    int end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor();
    }

    /// Waits until nothing is left of it: nobody tells when a process ends that somebody else has started.
    ///
    /// @return how long that took, milliseconds
    long awaitNothingLeft() throws IOException {
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!left().isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /// Its processes that still run, others that are in namespaces which they were in, and connections that its hosts'
    /// kernels go on with. Such a one keeps its namespace, where no process shows it any more.
    List<String> left() throws IOException {
        List<String> left = new ArrayList<>(processesLeft());
        long orphans = orphans();
        if (orphans > orphansBefore) {
            left.add(orphans - orphansBefore + " connections that no program knows of");
        }
        return left;
    }

    private static long orphans() throws IOException {
        String tcp = Files.readAllLines(Path.of("/proc/net/sockstat")).stream().filter(line -> line.startsWith("TCP:"))
                .findFirst().orElseThrow();
        return Long.parseLong(tcp.replaceFirst("^.* orphan (\\d+) .*$", "$1"));
    }

    private List<String> processesLeft() throws IOException {
        return processes(other -> isOurs(other)
                || inside.contains(other) && isInside(other) && !stat(other)[STATE].equals(DEAD)).stream()
                .map(other -> other.getFileName() + " " + read(other.resolve("cmdline")).replace('\0', ' ')).toList();
    }

    private static List<Path> processes(Predicate<Path> wanted) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(path -> path.getFileName().toString().matches("\\d+")).filter(wanted).toList();
        }
    }

    private boolean isOurs(Path other) {
        String[] stat = stat(other);
        return stat.length > SESSION && stat[SESSION].equals(String.valueOf(process.pid())) && !stat[STATE].equals(DEAD);
    }

    /// What stands behind the name in parentheses: state, parent, group, session.
    private static String[] stat(Path other) {
        return read(other.resolve("stat")).replaceFirst("^.*\\) ", "").split(" ");
    }

    private boolean isInside(Path other) {
        return namespaces(other).stream().anyMatch(namespaces::contains);
    }

    private static List<String> namespaces(Path other) {
        return Stream.of("user", "net").map(kind -> {
            try {
                return Files.readSymbolicLink(other.resolve("ns").resolve(kind)).toString();
            } catch (IOException hiddenOrGone) {
                return null;
            }
        }).filter(Objects::nonNull).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
