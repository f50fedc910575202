package dev.osiscope.lab;

import dev.osiscope.lab.host.HostProgram;
import dev.osiscope.linux.Descriptor;
import dev.osiscope.linux.SystemCallException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A host of the lab, seen from the app: a process with a kernel's network of its own. Its methods may be called from any
/// thread. It ends with the app, however that ends.
public final class LabHost implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;
    private static final int READY_SECONDS = 20;

    private final HostPlan plan;
    private final Process process;
    private final OutputStream commands;
    private final Consumer<HostReport> listener;
    private final CompletableFuture<HostReport> ready = new CompletableFuture<>();
    private final Map<Long, CompletableFuture<String>> unanswered = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private final List<String> complaints = new ArrayList<>();
    private final Thread reader;
    private Descriptor cable;
    private String device = "";

    private LabHost(HostPlan plan, Consumer<HostReport> listener) throws LabException {
        this.plan = plan;
        this.listener = listener;
        CompletableFuture<Process> started = new CompletableFuture<>();
        reader = Thread.ofPlatform().name("osiscope-host-" + plan.name()).daemon().start(() -> run(started));
        try {
            process = started.join();
        } catch (CompletionException failure) {
            throw new LabException("no host could be started: " + failure.getCause().getMessage(),
                    LabNeeds.UNSHARE_MEND);
        }
        commands = process.getOutputStream();
        Thread.ofPlatform().name("osiscope-host-" + plan.name() + "-errors").daemon().start(this::listen);
    }

    /// The host ends with the thread that started it: so this one stays as long as it has anything to say.
    private void run(CompletableFuture<Process> started) {
        List<String> command = OwnNamespaces.command(HostJava.command(HostProgram.class, arguments()));
        try {
            Process host = new ProcessBuilder(command).start();
            started.complete(host);
            read(host);
        } catch (IOException failure) {
            started.completeExceptionally(failure);
        }
    }

    private String[] arguments() {
        Stream<String> own = Stream.of(plan.mac(), plan.address(), String.valueOf(plan.mtu()));
        Stream<String> routers = plan.router().stream()
                .flatMap(router -> Stream.of(router.address(), String.valueOf(router.mtu())));
        return Stream.concat(own, routers).toArray(String[]::new);
    }

    /// Begins to start a host; [#awaitReady()] waits until it is.
    ///
    /// @param listener is told what happens on it, on a thread of the host's own
    /// @throws LabException where this system can't start one
    public static LabHost start(HostPlan plan, Consumer<HostReport> listener) throws LabException {
        return new LabHost(plan, listener);
    }

    /// Waits until its network device is up, and takes its cable.
    ///
    /// @throws LabException where it never is; the message has the host's own words
    public void awaitReady() throws LabException {
        try {
            HostReport report = ready.orTimeout(READY_SECONDS, TimeUnit.SECONDS).join();
            device = report.words().getFirst();
            cable = OtherProcess.descriptor(process.pid(), Integer.parseInt(report.words().get(1)));
            cable.neverBlock();
        } catch (RuntimeException | SystemCallException failure) {
            close();
            throw new LabException("the host " + plan.name() + " did not start: " + reason(failure), LabNeeds.mend());
        }
    }

    private String reason(Exception failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        synchronized (complaints) {
            return cause.getMessage() + (complaints.isEmpty() ? "" : " (" + String.join("; ", complaints) + ")");
        }
    }

    /// What it is made of.
    public HostPlan plan() {
        return plan;
    }

    /// Its name.
    public String name() {
        return plan.name();
    }

    /// What its network device is: `tap` or `veth`.
    public String device() {
        return device;
    }

    /// The other end of its cable: what its kernel sends can be read there, frame by frame. It belongs to this host.
    public Descriptor cable() {
        return cable;
    }

    /// Whether it is running.
    public boolean alive() {
        return process.isAlive();
    }

    /// Tells it to do something.
    ///
    /// @return its answer, in words; it fails with a [LabException] where the host could not do it
    public CompletableFuture<String> command(String verb, Object... words) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        long number = numbers.incrementAndGet();
        unanswered.put(number, answer);
        StringBuilder line = new StringBuilder().append(number).append(' ').append(verb);
        Arrays.stream(words).forEach(word -> line.append(' ').append(word));
        try {
            synchronized (commands) {
                commands.write(line.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
                commands.flush();
            }
        } catch (IOException gone) {
            unanswered.remove(number);
            answer.completeExceptionally(new LabException("the host " + plan.name() + " has ended", ""));
        }
        return answer;
    }

    /// Asks its kernel for all its TCP sockets.
    public CompletableFuture<List<KernelSocketState>> states() {
        return command("states").thenApply(KernelSocketState::parse);
    }

    /// Asks its kernel what it knows of the newest connection (TCP_INFO): values by their names.
    public CompletableFuture<Map<String, String>> information() {
        return command("information", HostProgram.NEWEST_SOCKET).thenApply(answer -> Arrays.stream(answer.split(" "))
                .map(word -> word.split("=", 2)).filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
    }

    private void listen() {
        try (BufferedReader words = process.errorReader(StandardCharsets.UTF_8)) {
            words.lines().forEach(line -> {
                synchronized (complaints) {
                    complaints.add(line);
                }
            });
        } catch (IOException | UncheckedIOException gone) {
            // The process has ended; what it said before is kept.
            return;
        }
    }

    private void read(Process host) {
        try (BufferedReader lines = host.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(this::take);
        } catch (IOException | UncheckedIOException gone) {
            ready.completeExceptionally(gone);
        }
        LabException ended = new LabException("the host " + plan.name() + " has ended", "");
        ready.completeExceptionally(ended);
        unanswered.values().forEach(answer -> answer.completeExceptionally(ended));
        unanswered.clear();
    }

    private void take(String line) {
        List<String> words = List.of(line.split(" "));
        if (line.startsWith("= ")) {
            CompletableFuture<String> answer = unanswered.remove(Long.parseLong(words.get(1)));
            String text = String.join(" ", words.subList(3, words.size()));
            if (words.get(2).equals("ok")) {
                answer.complete(text);
            } else {
                answer.completeExceptionally(new LabException(plan.name() + ": " + text, ""));
            }
            return;
        }
        HostReport report = new HostReport(
                plan.name(), Long.parseLong(words.get(1)), words.get(2), words.subList(3, words.size()));
        switch (report.event()) {
            case "ready" -> ready.complete(report);
            case "broken" -> ready.completeExceptionally(new LabException(String.join(" ", report.words()), ""));
            default -> listener.accept(report);
        }
    }

    /// Ends it and all that it has. Returns when it is gone.
    @Override
    public void close() {
        try {
            commands.close();
        } catch (IOException gone) {
            process.destroyForcibly();
        }
        awaitEnd();
        if (cable != null) {
            cable.close();
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            reader.join();
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
