package dev.osiscope.hub;

import dev.osiscope.hub.scrub.ScrubPipeline;
import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.hub.scrub.WordList;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// One hub and its named clients: what the window's buttons and the demo drive.
///
/// Every operation may be called from any thread and returns at once. Its future completes on the stage's
/// own thread, where nothing may block; what can't be done fails it with a [HubException] in plain words.
public final class HubStage {

    /// The names of the clients, in the order in which they join; there are no more.
    public static final List<String> NAMES = List.of("Ada", "Bo", "Cy", "Dee", "Eli", "Fay", "Gus", "Hal");

    private final HubLoop loop = new HubLoop("osiscope-hub");
    private final Expectations expectations = new Expectations();
    private final Map<String, HubClient> clients = new ConcurrentSkipListMap<>();
    private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();
    private final HubObserver observer;
    private final LongSupplier clock;
    private HubOptions options = HubOptions.onThisMachine();
    private int firstPort;
    private ScrubPipeline scrubbers = ScrubberChoice.DEFAULT.pipeline(WordList.EMPTY);
    private HubServer hub;
    private volatile InetSocketAddress hubAddress;

    /// A stage with the system's clock, whose hub takes port 3001 or the next free one.
    ///
    /// @param observer is told what the hub and the clients do
    public HubStage(HubObserver observer) {
        this(observer, WallClock::nanos, HubServer.FIRST_PORT);
    }

    /// @param observer  is told what the hub and the clients do
    /// @param clock     the time of the reports, nanoseconds since 1970-01-01T00:00:00Z
    /// @param firstPort the first port the hub tries; 0 for one the kernel picks
    public HubStage(HubObserver observer, LongSupplier clock, int firstPort) {
        this.observer = event -> {
            try {
                observer.observe(event);
            } finally {
                expectations.observe(event);
            }
        };
        this.clock = clock;
        this.firstPort = firstPort;
    }

    /// Starts the hub.
    public CompletableFuture<Void> startHub() {
        return loop.call(() -> {
            if (hub != null) {
                throw new HubException(
                        hubAddress == null ? "the hub is starting or stopping" : "the hub is already running");
            }
            HubServer starting = new HubServer(loop, observer, clock, options);
            hub = starting;
            starting.scrubWith(scrubbers);
            return starting.start(firstPort).thenAccept(address -> hubAddress = address)
                    .whenComplete((_, failure) -> hub = failure == null ? starting : null);
        });
    }

    /// A hub that is started from now on is like this; one that runs stays as it is.
    ///
    /// @param how  how it is to be
    /// @param port the first port it tries; 0 for one the kernel picks
    public CompletableFuture<Void> configure(HubOptions how, int port) {
        return loop.call(() -> {
            options = how;
            firstPort = port;
            return CompletableFuture.completedFuture(null);
        });
    }

    /// How it stands with the hub; empty while none runs.
    public CompletableFuture<Optional<HubStatus>> status() {
        return loop.call(() -> {
            InetSocketAddress address = hubAddress;
            if (address == null) {
                return CompletableFuture.completedFuture(Optional.empty());
            }
            HubServer running = hub;
            return running.subscribers().thenCombine(running.figures(), (subscribers, figures) -> Optional.of(
                    new HubStatus(address, running.options(), figures, subscribers.stream().map(this::named).toList())));
        });
    }

    private HubStatus.Reader named(SubscriberStatus status) {
        return new HubStatus.Reader(clients.entrySet().stream()
                .filter(client -> client.getValue().local().filter(status.remote()::equals).isPresent())
                .map(Map.Entry::getKey).findFirst().orElse(""), status);
    }

    /// Stops the hub: it closes its connections, and the clients follow.
    public CompletableFuture<Void> stopHub() {
        return loop.call(() -> {
            HubServer running = runningHub();
            hubAddress = null;
            return running.stop().whenComplete((_, _) -> hub = null);
        });
    }

    /// From the next message on, these scrubbers clean what comes to the hub, also to one that starts later.
    public CompletableFuture<Void> scrubWith(ScrubPipeline pipeline) {
        return loop.call(() -> {
            scrubbers = pipeline;
            return hub == null ? CompletableFuture.completedFuture(null) : hub.scrubWith(pipeline);
        });
    }

    /// Adds a client that is not yet connected; it listens for messages from the start.
    ///
    /// @param name one of [#NAMES]
    public CompletableFuture<Void> addClient(String name) {
        return loop.call(() -> {
            if (!NAMES.contains(name)) {
                throw new HubException("there is no client named " + name + ": take one of " + NAMES);
            }
            if (clients.containsKey(name)) {
                throw new HubException(name + " is here already");
            }
            HubClient client = new HubClient(name, loop, observer, clock);
            Inbox inbox = new Inbox();
            client.emitter().on("message", new NamedListener("inbox", Event.listener(inbox)));
            inboxes.put(name, inbox);
            clients.put(name, client);
            return CompletableFuture.completedFuture(null);
        });
    }

    /// Connects a client to the hub, and says the join code where the hub asks for one. Completes when that is done; the hub
    /// may accept later.
    public CompletableFuture<Void> connect(String name) {
        return loop.call(() -> {
            HubClient client = client(name);
            Optional<String> code = runningHub().options().code();
            InetSocketAddress target = reachable(hubAddress);
            CompletableFuture<Void> connected = client.connect(target, target.getAddress());
            return code.map(secret -> connected.thenCompose(_ -> client.send("join " + secret))).orElse(connected);
        });
    }

    /// Who listens on all addresses is reached at this machine's own.
    private static InetSocketAddress reachable(InetSocketAddress listening) {
        return listening.getAddress().isAnyLocalAddress()
                ? new InetSocketAddress(listening.getAddress() instanceof Inet6Address
                        ? InetAddress.ofLiteral("::1") : HubLoop.LOOPBACK, listening.getPort())
                : listening;
    }

    /// Sends a line from a client.
    public CompletableFuture<Void> send(String name, String text) {
        return loop.call(() -> client(name).send(text));
    }

    /// Lets a client leave in order.
    public CompletableFuture<Void> close(String name) {
        return loop.call(() -> client(name).close());
    }

    /// Lets a client leave by a reset.
    public CompletableFuture<Void> abort(String name) {
        return loop.call(() -> client(name).abort());
    }

    /// Closes everything: the clients, the hub, the thread. Nothing is reported after it has completed.
    public CompletableFuture<Void> close() {
        CompletableFuture<Void> clientsClosed = loop.call(() -> CompletableFuture.allOf(clients.values().stream()
                .filter(HubClient::connected).map(HubClient::close).toArray(CompletableFuture[]::new)));
        return clientsClosed
                .handle((_, _) -> stopHub())
                .thenCompose(stopping -> stopping.handle((_, _) -> loop.shutdown()))
                .thenCompose(ended -> ended);
    }

    /// The names of the clients that were added, in order. May be called from any thread, as what follows.
    public List<String> clients() {
        return List.copyOf(clients.keySet());
    }

    /// The name of the client that joins next; empty where all are here.
    public Optional<String> nextName() {
        return NAMES.stream().filter(name -> !clients.containsKey(name)).findFirst();
    }

    /// Whether the client of this name is here and connected.
    public boolean connected(String name) {
        HubClient client = clients.get(name);
        return client != null && client.connected();
    }

    /// The latest messages a client received, at most 20, the oldest first.
    public List<String> received(String name) {
        Inbox inbox = inboxes.get(name);
        return inbox == null ? List.of() : inbox.messages();
    }

    /// Where the hub listens; empty while it does not.
    public Optional<InetSocketAddress> hubAddress() {
        return Optional.ofNullable(hubAddress);
    }

    /// Completes with the first report from now on that `condition` holds for, after the observer has seen it.
    CompletableFuture<ApplicationEvent> next(Predicate<ApplicationEvent> condition) {
        return expectations.next(condition);
    }

    HubLoop loop() {
        return loop;
    }

    private HubServer runningHub() {
        if (hubAddress == null) {
            throw new HubException("the hub is not running: press Start first");
        }
        return hub;
    }

    private HubClient client(String name) {
        HubClient client = clients.get(name);
        if (client == null) {
            throw new HubException("there is no client named " + name + ": add it first");
        }
        return client;
    }
}
