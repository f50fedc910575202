package dev.osiscope.lab.host;

import dev.osiscope.hub.ApplicationEvent;
import dev.osiscope.hub.HubClient;
import dev.osiscope.hub.HubException;
import dev.osiscope.hub.HubIdentity;
import dev.osiscope.hub.HubLoop;
import dev.osiscope.hub.HubOptions;
import dev.osiscope.hub.HubServer;
import dev.osiscope.hub.WallClock;
import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.hub.scrub.WordList;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// The hub and the clients that a host runs: the very same as the loopback demo's. What they do is reported as they report
/// it themselves, by their own thread. Used by one thread.
final class HostApplications {

    /// What a command says of a hub or a client that speaks TLS.
    private static final String TLS = "tls";
    /// How long one waits for a connection that is being made, before something is to be said on it.
    private static final long OPENING_MILLIS = 1000;

    private final InetAddress address;
    private final Reports reports;
    private HubLoop loop;
    private HubServer hub;
    private final Map<String, HubClient> clients = new HashMap<>();
    /// The client that began last: it is meant where a command names none.
    private String newest = "";

    /// @param address this host's
    HostApplications(String address, Reports reports) {
        this.address = InetAddress.ofLiteral(address);
        this.reports = reports;
    }

    /// Does what it is told: `hub PORT tls|plain SCRUBBERS`, `client ADDRESS PORT NAME tls|plain`, `say HEX`, `say HEX TIMES`, `leave`,
    /// `reset`, `on EVENT LISTENER`, `stop`. Behind what a client is to do stands its name; where none does, the newest is meant.
    ///
    /// @throws HubException where it can't be done
    void obey(String verb, String[] words) {
        switch (verb) {
            case "hub" -> startHub(Integer.parseInt(words[0]), words[1].equals(TLS), ScrubberChoice.parse(words[2]));
            case "client" -> connect(new InetSocketAddress(InetAddress.ofLiteral(words[0]), Integer.parseInt(words[1])),
                    words[2], words[3].equals(TLS));
            case "say" -> say(words);
            case "leave" -> done(client(words).close());
            case "reset" -> done(client(words).abort());
            case "on" -> listen(words[0], words[1]);
            case "stop" -> stopHub();
            default -> throw new IllegalArgumentException("no command " + verb);
        }
    }

    private void startHub(int port, boolean tls, ScrubberChoice scrubbers) {
        if (hub != null) {
            throw new HubException("this host runs a hub already");
        }
        HubOptions options = HubOptions.onThisMachine().at(address);
        hub = new HubServer(loop(), this::report, WallClock::nanos,
                tls ? options.identity(HubIdentity.selfMade(List.of(address), Instant.now())) : options);
        done(hub.scrubWith(scrubbers.pipeline(WordList.EMPTY)));
        InetSocketAddress listening = done(hub.start(port));
        if (listening.getPort() != port) {
            stopHub();
            throw new HubException("port " + port + " is taken");
        }
    }

    private void stopHub() {
        if (hub == null) {
            throw new HubException("this host runs no hub");
        }
        done(hub.stop());
        hub = null;
    }

    /// Nobody waits: the SYN may hang on the wire. How it ends is an event of the client's.
    private void connect(InetSocketAddress target, String name, boolean tls) {
        HubClient before = clients.get(name);
        if (before != null && before.connected()) {
            throw new HubException(name + " has not left");
        }
        HubClient client = new HubClient(name, loop(), this::report, WallClock::nanos, address);
        if (tls) {
            client.encrypted();
        }
        clients.put(name, client);
        newest = name;
        client.connect(target);
    }

    /// One more listener of the hub, or of the newest client: it is called, and does nothing.
    private void listen(String event, String listener) {
        done(hub != null ? hub.listen(event, listener) : client().listen(event, listener));
    }

    /// A message that is said several times begins with its number.
    private void say(String[] words) {
        String text = new String(HexFormat.of().parseHex(words[0]), StandardCharsets.UTF_8);
        boolean repeated = words.length > 1 && Character.isDigit(words[1].charAt(0));
        HubClient client = client(Arrays.copyOfRange(words, repeated ? 2 : 1, words.length));
        awaitOpening(client);
        if (!repeated) {
            done(client.send(text));
            return;
        }
        int times = Integer.parseInt(words[1]);
        for (int number = 1; number <= times; number++) {
            done(client.send(number + " " + text));
        }
    }

    /// The hub may tell of a connection before the client itself knows that it is there.
    private static void awaitOpening(HubClient client) {
        client.opening().completeOnTimeout(null, OPENING_MILLIS, TimeUnit.MILLISECONDS).exceptionally(_ -> null).join();
    }

    /// The client of that name, or the newest.
    private HubClient client(String... name) {
        String wanted = name.length == 0 ? newest : name[0];
        HubClient client = clients.get(wanted);
        if (client == null) {
            throw new HubException(wanted.isEmpty() ? "this host runs no client" : "no client here is called " + wanted);
        }
        return client;
    }

    /// Its thread begins with the first of them.
    private HubLoop loop() {
        if (loop == null) {
            loop = new HubLoop("osiscope-hub");
        }
        return loop;
    }

    private void report(ApplicationEvent event) {
        reports.tellOf(event.timeNanos(), ApplicationWords.event(event), ApplicationWords.words(event).toArray());
    }

    private static <T> T done(CompletableFuture<T> operation) {
        try {
            return operation.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof HubException refused ? refused : failure;
        }
    }
}
