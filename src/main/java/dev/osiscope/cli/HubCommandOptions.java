package dev.osiscope.cli;

import dev.osiscope.hub.HubException;
import dev.osiscope.hub.HubIdentity;
import dev.osiscope.hub.HubOptions;
import dev.osiscope.hub.HubServer;
import dev.osiscope.hub.SlowReaderPolicy;
import dev.osiscope.hub.scrub.ScrubPipeline;
import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.hub.scrub.WordList;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What `osiscope hub` can be told.
final class HubCommandOptions {

    private static final String HERE = "127.0.0.1";
    private static final int HIGHEST_PORT = 65535;
    private static final int SHORTEST_CODE = 6;
    private static final int CLIENTS_OF_THIS_MACHINE = 4096;
    private static final int CLIENTS_FROM_ELSEWHERE = 256;
    private static final int LINES_FROM_ELSEWHERE = 50;
    private static final long LARGEST_QUEUE = 64L * 1024 * 1024;

    private final Supplier<Integer> port;
    private final Supplier<String> bind;
    private final Supplier<String> code;
    private final Supplier<Boolean> tls;
    private final Supplier<Path> certificate;
    private final Supplier<Path> key;
    private final Supplier<Integer> connections;
    private final Supplier<Integer> rate;
    private final Supplier<String> slow;
    private final Supplier<String> queue;
    private final Supplier<String> scrub;
    private final Supplier<Path> words;
    private final Supplier<Boolean> metrics;

    /// Gives `command` the options.
    HubCommandOptions(ProgramCommand command) {
        port = command.option(Integer.class, "--port", "PORT", String.valueOf(HubServer.FIRST_PORT), List.of(
                "The port (default: ${DEFAULT-VALUE}; where it is taken, the next that is free). 0: any."));
        bind = command.option(String.class, "--bind", "ADDRESS", HERE, List.of(
                "The address of this machine to listen on (default: ${DEFAULT-VALUE}, this machine only; ::1: the same by IPv6; 0.0.0.0:"
                        + " all). Any but this machine's own needs --code."));
        code = command.option(String.class, "--code", "CODE",
                "The join code, " + SHORTEST_CODE + " characters or more: whoever connects has to say it first.");
        tls = command.flag("--tls", "Answers those who ask for TLS, on the same port, with a self-made certificate.");
        certificate = command.option(Path.class, "--cert", "FILE",
                "Your certificate instead, PEM, with those of its issuers behind it; needs --key.");
        key = command.option(Path.class, "--key", "FILE", "Its key, PEM (PKCS #8, without a password).");
        connections = command.option(Integer.class, "--max-connections", "N", "How many clients there may be (default: "
                + CLIENTS_OF_THIS_MACHINE + ", with --bind " + CLIENTS_FROM_ELSEWHERE + "; 0: any number).");
        rate = command.option(Integer.class, "--rate", "N", "How many lines a second each client may send (default: any"
                + " number, with --bind " + LINES_FROM_ELSEWHERE + "; 0: any number).");
        slow = command.option(String.class, "--slow", "POLICY", "drop-oldest", List.of(
                "What is done with a client that reads too slowly: drop-oldest or disconnect (default: ${DEFAULT-VALUE})."));
        queue = command.option(String.class, "--queue", "SIZE", "4MiB", List.of(
                "How much may wait for one client (default: ${DEFAULT-VALUE})."));
        scrub = command.option(String.class, "--scrub", "LIST", ScrubberChoice.DEFAULT.toString(), List.of(
                "The scrubbers in their order, with commas between them (default: ${DEFAULT-VALUE})."));
        words = command.option(Path.class, "--words", "FILE", "The words that the scrubber 'words' looks for, one a line.");
        metrics = command.flag("--metrics", "Prints every five seconds what the hub has done.");
    }

    /// The first port to try.
    int port() {
        return port.get();
    }

    /// The join code; empty where nobody is asked for one.
    Optional<String> code() {
        return Optional.ofNullable(code.get());
    }

    /// Whether figures are to be printed.
    boolean metrics() {
        return metrics.get();
    }

    /// How the hub is to be.
    ///
    /// @throws IllegalArgumentException where an option makes no sense, with a sentence that says which
    /// @throws HubException             where a certificate can't be made or used
    HubOptions options() {
        if (port.get() < 0 || port.get() > HIGHEST_PORT) {
            throw new IllegalArgumentException("--port is from 0 to " + HIGHEST_PORT);
        }
        InetAddress address = address();
        boolean here = address.isLoopbackAddress();
        HubOptions options = HubOptions.serving().at(address)
                .slowReaders(policy(), queueBytes())
                .limits(limit("--max-connections", connections.get(), here ? CLIENTS_OF_THIS_MACHINE : CLIENTS_FROM_ELSEWHERE),
                        limit("--rate", rate.get(), here ? 0 : LINES_FROM_ELSEWHERE));
        if (code.get() == null && !here) {
            throw new IllegalArgumentException("--bind beyond this machine needs --code: whoever reaches the address could"
                    + " join otherwise");
        }
        if (code.get() != null && code.get().length() < SHORTEST_CODE) {
            throw new IllegalArgumentException("--code has " + SHORTEST_CODE + " characters or more");
        }
        HubOptions joinable = code().map(options::code).orElse(options);
        return identity(address).map(joinable::identity).orElse(joinable);
    }

    /// What cleans the messages.
    ///
    /// @throws IllegalArgumentException where an option makes no sense
    ScrubPipeline scrubbers() {
        try {
            WordList list = words.get() == null ? WordList.EMPTY : WordList.ofLines(Files.readAllLines(words.get()));
            return ScrubberChoice.parse(scrub.get()).pipeline(list);
        } catch (IOException failure) {
            throw new IllegalArgumentException("--words: " + words.get() + " can't be read", failure);
        }
    }

    private InetAddress address() {
        try {
            return InetAddress.ofLiteral(bind.get());
        } catch (IllegalArgumentException notOne) {
            throw new IllegalArgumentException("--bind is an address of this machine, such as 192.168.1.20 or ::1", notOne);
        }
    }

    private SlowReaderPolicy policy() {
        try {
            return SlowReaderPolicy.valueOf(slow.get().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException notOne) {
            throw new IllegalArgumentException("--slow is drop-oldest or disconnect", notOne);
        }
    }

    private int queueBytes() {
        long size = Amounts.bytes(queue.get());
        if (size < HubOptions.LEAST_QUEUE || size > LARGEST_QUEUE) {
            throw new IllegalArgumentException("--queue is from 8KiB to 64MiB");
        }
        return (int) size;
    }

    private static int limit(String option, Integer given, int otherwise) {
        if (given != null && given < 0) {
            throw new IllegalArgumentException(option + " is not negative");
        }
        return given == null ? otherwise : given;
    }

    private Optional<HubIdentity> identity(InetAddress address) {
        if ((certificate.get() == null) != (key.get() == null)) {
            throw new IllegalArgumentException("--cert and --key belong together");
        }
        if (certificate.get() != null) {
            return Optional.of(HubIdentity.of(certificate.get(), key.get()));
        }
        return tls.get() ? Optional.of(HubIdentity.selfMade(
                Stream.of(InetAddress.ofLiteral(HERE), address).distinct().toList(), Instant.now()))
                : Optional.empty();
    }
}
