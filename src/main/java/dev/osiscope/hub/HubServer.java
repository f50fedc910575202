package dev.osiscope.hub;

import dev.osiscope.emitter.EventEmitter;
import dev.osiscope.hub.scrub.ScrubOutcome;
import dev.osiscope.hub.scrub.ScrubPipeline;
import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.hub.scrub.WordList;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.ServerChannelRecvByteBufAllocator;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/// The hub: takes lines from its clients on 127.0.0.1, or on the address that it is given, scrubs them and broadcasts
/// each to every client but its sender, as the scrubbed text and a line feed.
///
/// It is made of listeners on its own emitter. Events, in the order of a message's life: `listening`,
/// `connection`, `message` (as it came), `scrubbed`, `broadcast` (offered to the subscribers; it is written to them when
/// all that has come is read), `disconnect`; besides them `slow` (a subscriber's queue is full), `dropped` (it missed
/// messages), `drained` (it has caught up), `refused` (a line is not passed on, and its sender is told why), `subscribed`,
/// `joined`, `error`, and `unreported` (so much went on that its observer was not told of all: how many reports were left
/// out).
///
/// It is started once and stopped once.
public final class HubServer {

    /// The name under which it reports.
    public static final String NAME = "Hub";

    /// The port it takes where nobody says another.
    public static final int FIRST_PORT = 3001;

    /// What is read of one connection before the next has its turn: enough for a burst, too little to keep others waiting.
    private static final RecvByteBufAllocator BURST =
            new AdaptiveRecvByteBufAllocator(64, 2048, Chunk.SIZE).maxMessagesPerRead(1);

    /// How many are let in before those who are there have their turn.
    private static final RecvByteBufAllocator FEW_AT_ONCE = new ServerChannelRecvByteBufAllocator().maxMessagesPerRead(8);

    private static final int PORTS_TRIED = 20;
    private static final int HIGHEST_PORT = 65535;

    /// The JDK gives the port back when the selector runs the next time, which it does before a timer fires.
    private static final Duration PORT_RELEASE = Duration.ofMillis(1);

    private final HubLoop loop;
    private final HubOptions options;
    private final Reporter reporter;
    private final HubEvents events;
    private final Broadcast broadcast = new InMemoryBroadcast();
    private final HubParts parts;
    private final Newcomers newcomers;
    private final Map<Connection, HubConnection> connections = new LinkedHashMap<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private ScrubPipeline scrubbers = ScrubberChoice.DEFAULT.pipeline(WordList.EMPTY);
    private boolean started;
    private Channel listening;

    /// Makes a hub for this machine only and registers its own listeners.
    ///
    /// @param loop     the thread it runs on
    /// @param observer is told what it does
    /// @param clock    the time of the reports, nanoseconds since 1970-01-01T00:00:00Z
    public HubServer(HubLoop loop, HubObserver observer, LongSupplier clock) {
        this(loop, observer, clock, HubOptions.onThisMachine());
    }

    /// Makes a hub and registers its own listeners.
    ///
    /// @param loop     the thread it runs on
    /// @param observer is told what it does
    /// @param clock    the time of the reports, nanoseconds since 1970-01-01T00:00:00Z
    /// @param options  how it is to be
    public HubServer(HubLoop loop, HubObserver observer, LongSupplier clock, HubOptions options) {
        this.loop = loop;
        this.options = options;
        reporter = new Reporter(NAME, observer, clock);
        events = new HubEvents(reporter);
        parts = new HubParts(
                options, reporter, events, new FanOut(loop.group().next()), new HubCounters(), loop, clock);
        newcomers = new Newcomers(loop::afterReading, System::nanoTime, open -> listening.config().setAutoRead(open));
        broadcast.deliverTo(this::deliver);
        events.on("connection", "subscribe", event -> connections.get(event.connection()).subscribe());
        events.emitter().on("message", new NamedListener(
                "scrub", arguments -> scrub((Event) arguments[0], (Inbound.Passed) arguments[1])));
        events.emitter().on("scrubbed", new NamedListener(
                "broadcast", arguments -> broadcast.publish((Message) arguments[1])));
        events.on("disconnect", "unsubscribe", event -> parts.fanOut().remove(event.connection()));
    }

    /// What it emits its [Event]s by; to be used on the loop's thread only.
    public EventEmitter emitter() {
        return events.emitter();
    }

    /// Registers one more listener, which does nothing but be called.
    ///
    /// @param listener its name in the reports
    public CompletableFuture<Void> listen(String event, String listener) {
        return events.listen(loop, event, listener);
    }

    /// From the next message on, these scrubbers clean what comes.
    public CompletableFuture<Void> scrubWith(ScrubPipeline pipeline) {
        return loop.call(() -> {
            scrubbers = pipeline;
            return CompletableFuture.completedFuture(null);
        });
    }

    /// What it has done so far.
    public CompletableFuture<HubFigures> figures() {
        return loop.call(() -> CompletableFuture.completedFuture(parts.counters().figures(connections.size())));
    }

    HubOptions options() {
        return options;
    }

    /// How it stands with those who are connected, in the order in which they came.
    public CompletableFuture<List<SubscriberStatus>> subscribers() {
        return loop.call(() -> CompletableFuture.completedFuture(
                connections.values().stream().map(HubConnection::status).toList()));
    }

    /// Listens on the first free port of `firstPort` and the 19 after it, else on one the kernel picks.
    ///
    /// `bind()` and `listen()` are one call in the JDK, and a port that is taken is no step of the session:
    /// both are reported when they have succeeded, in their order. No segment comes of them.
    ///
    /// @param firstPort 1 to 65535, or 0 for one the kernel picks
    /// @return the endpoint it listens on, or a [HubException]
    public CompletableFuture<InetSocketAddress> start(int firstPort) {
        return loop.call(() -> {
            if (started) {
                throw new HubException("this hub was started before");
            }
            started = true;
            ServerBootstrap bootstrap = bootstrap();
            int lastPort = firstPort == 0 ? 0 : Math.min(firstPort + PORTS_TRIED - 1, HIGHEST_PORT);
            return new PortSearch(
                    port -> bootstrap.bind(options.address(), port), options.address(), firstPort, lastPort)
                    .run().thenApply(this::listening);
        });
    }

    /// Closes the listening socket, then each connection. Completes when all are closed.
    public CompletableFuture<Void> stop() {
        return loop.call(() -> {
            if (listening == null) {
                throw new HubException("the hub is not running");
            }
            if (listening.isOpen()) {
                reporter.socketCall(SocketCall.Kind.CLOSE, listeningConnection());
                listening.close();
                List.copyOf(connections.values()).forEach(HubConnection::close);
                completeWhenStopped();
            }
            return stopped;
        });
    }

    private ServerBootstrap bootstrap() {
        return new ServerBootstrap()
                .group(loop.group())
                .channelFactory(() -> loop.sockets().listening(options.address()))
                .option(ChannelOption.RECVBUF_ALLOCATOR, FEW_AT_ONCE)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, BURST)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        loop.adopt(channel);
                    }
                })
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        loop.adopt(channel);
                        ConnectionHandler.install(channel, reporter, options, newcomers, new HubConnection(
                                parts, channel, connections, HubServer.this::completeWhenStopped));
                    }
                });
    }

    private InetSocketAddress listening(Channel channel) {
        listening = channel;
        Connection connection = listeningConnection();
        reporter.socketCall(SocketCall.Kind.BIND, connection);
        reporter.socketCall(SocketCall.Kind.LISTEN, connection);
        events.emit("listening", connection, "port " + connection.local().getPort());
        return connection.local();
    }

    private Connection listeningConnection() {
        return new Connection((InetSocketAddress) listening.localAddress(), null);
    }

    private void scrub(Event event, Inbound.Passed message) {
        String line = message.line();
        ScrubOutcome outcome = message.json()
                ? JsonScrub.scrub(message.event(), line, scrubbers) : scrubbers.scrub(line);
        reporter.scrubbed(event.connection(), outcome);
        switch (outcome) {
            case ScrubOutcome.Unchanged _ -> pass(event, message, line, List.of());
            // What is left of plain text must not pass for an event of the hub's.
            case ScrubOutcome.Changed changed when !message.json() && InboundReader.isJson(changed.text()) ->
                    connections.get(event.connection()).refuse(LineFault.BAD_JSON);
            case ScrubOutcome.Changed changed -> {
                List<String> by = changed.by();
                pass(event, message, changed.text(), message.json() ? List.of() : by);
                connections.get(event.connection()).tellScrubbed(message.event(), by);
            }
            case ScrubOutcome.Refused refused ->
                    connections.get(event.connection()).refuse(LineFault.REFUSED, refused.reason());
        }
    }

    private void pass(Event event, Inbound.Passed message, String text, List<String> changedBy) {
        events.emit("scrubbed", event.connection(), text,
                new Message(event.connection(), message.event(), text, changedBy));
    }

    private void deliver(Message message) {
        int offered = parts.fanOut().deliver(message);
        parts.counters().deliver(offered);
        events.emit("broadcast", message.sender(), "to " + offered + ": " + message.text());
        if (!message.changedBy().isEmpty()) {
            parts.fanOut().deliver(message.notice());
        }
    }

    private void completeWhenStopped() {
        if (!listening.isOpen() && connections.isEmpty()) {
            loop.after(PORT_RELEASE).whenComplete((_, _) -> stopped.complete(null));
        }
    }
}
