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
        port = command.optional(Integer.class, "--port", "PORT", String.valueOf(HubServer.FIRST_PORT), "help.hub.port");
        bind = command.optional(String.class, "--bind", "ADDRESS", HERE, "help.hub.bind");
        code = command.option(String.class, "--code", "CODE", "help.hub.code", SHORTEST_CODE);
        tls = command.flag("--tls", "help.hub.tls");
        certificate = command.option(Path.class, "--cert", "FILE", "help.hub.cert");
        key = command.option(Path.class, "--key", "FILE", "help.hub.key");
        connections = command.option(Integer.class, "--max-connections", "N", "help.hub.max.connections",
                CLIENTS_OF_THIS_MACHINE, CLIENTS_FROM_ELSEWHERE);
        rate = command.option(Integer.class, "--rate", "N", "help.hub.rate", LINES_FROM_ELSEWHERE);
        slow = command.optional(String.class, "--slow", "POLICY", "drop-oldest", "help.hub.slow");
        queue = command.optional(String.class, "--queue", "SIZE", "4MiB", "help.hub.queue");
        scrub = command.optional(String.class, "--scrub", "LIST", ScrubberChoice.DEFAULT.toString(), "help.hub.scrub");
        words = command.option(Path.class, "--words", "FILE", "help.hub.words");
        metrics = command.flag("--metrics", "help.hub.metrics");
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
            throw WrongOption.of("wrong.range", "--port", 0, HIGHEST_PORT);
        }
        InetAddress address = address();
        boolean here = address.isLoopbackAddress();
        HubOptions options = HubOptions.serving().at(address)
                .slowReaders(policy(), queueBytes())
                .limits(limit("--max-connections", connections.get(), here ? CLIENTS_OF_THIS_MACHINE : CLIENTS_FROM_ELSEWHERE),
                        limit("--rate", rate.get(), here ? 0 : LINES_FROM_ELSEWHERE));
        if (code.get() == null && !here) {
            throw WrongOption.of("wrong.bind.code");
        }
        if (code.get() != null && code.get().length() < SHORTEST_CODE) {
            throw WrongOption.of("wrong.code", SHORTEST_CODE);
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
            throw WrongOption.of("wrong.words", words.get(), failure.getClass().getSimpleName());
        }
    }

    private InetAddress address() {
        try {
            return InetAddress.ofLiteral(bind.get());
        } catch (IllegalArgumentException notOne) {
            throw WrongOption.of("wrong.bind", bind.get());
        }
    }

    private SlowReaderPolicy policy() {
        try {
            return SlowReaderPolicy.valueOf(slow.get().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException notOne) {
            throw WrongOption.of("wrong.slow", slow.get());
        }
    }

    private int queueBytes() {
        long size = Amounts.bytes(queue.get());
        if (size < HubOptions.LEAST_QUEUE || size > LARGEST_QUEUE) {
            throw WrongOption.of("wrong.range", "--queue", "8KiB", "64MiB");
        }
        return (int) size;
    }

    private static int limit(String option, Integer given, int otherwise) {
        if (given != null && given < 0) {
            throw WrongOption.of("wrong.negative", option);
        }
        return given == null ? otherwise : given;
    }

    private Optional<HubIdentity> identity(InetAddress address) {
        if ((certificate.get() == null) != (key.get() == null)) {
            throw WrongOption.of("wrong.cert.key");
        }
        if (certificate.get() != null) {
            return Optional.of(HubIdentity.of(certificate.get(), key.get()));
        }
        return tls.get() ? Optional.of(HubIdentity.selfMade(
                Stream.of(InetAddress.ofLiteral(HERE), address).distinct().toList(), Instant.now()))
                : Optional.empty();
    }
}
