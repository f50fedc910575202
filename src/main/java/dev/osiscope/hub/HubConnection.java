package dev.osiscope.hub;

import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One connection that the hub has accepted: lets it in, does what its lines ask for, and tells it what was wrong with them.
final class HubConnection implements ConnectionEvents {

    private static final int ANSWERS_A_SECOND = 10;
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration TIME_TO_JOIN = Duration.ofSeconds(10);
    private static final String JOIN = "join ";

    private final HubParts hub;
    private final Channel channel;
    private final Map<Connection, HubConnection> all;
    private final Runnable whenClosed;
    private final RateLimit messages;
    private final RateLimit answers;
    private SocketCalls socket;
    private SlowReader slowReader;
    private Subscriber subscriber;
    private boolean negotiating;
    private boolean joined;
    private int attempts;

    /// @param all        gets this connection while it is one of the hub's
    /// @param whenClosed runs when it is none any more
    HubConnection(HubParts hub, Channel channel, Map<Connection, HubConnection> all, Runnable whenClosed) {
        this.hub = hub;
        this.channel = channel;
        this.all = all;
        this.whenClosed = whenClosed;
        long now = hub.clock().getAsLong();
        messages = new RateLimit(hub.options().messagesPerSecond(), now);
        answers = new RateLimit(ANSWERS_A_SECOND, now);
        joined = hub.options().code().isEmpty();
    }

    @Override
    public void opened(SocketCalls accepted) {
        socket = accepted;
        Connection connection = new Connection(
                (InetSocketAddress) channel.localAddress(), (InetSocketAddress) channel.remoteAddress());
        socket.report(SocketCall.Kind.ACCEPT, connection);
        if (hub.options().full(all.size())) {
            hub.counters().turnAway();
            hub.events().emit("refused", connection, "there are as many connections as there may be");
            socket.abort();
            return;
        }
        hub.counters().accept();
        all.put(connection, this);
        slowReader = new SlowReader(socket, hub);
        subscriber = new Subscriber(new Outlet(socket, slowReader, hub.options().queueBytes()));
        if (!hub.options().firstBytes().isZero()) {
            subscriber.outlet().hold();
        }
        hub.events().emit("connection", connection, "");
        if (!joined) {
            hub.loop().after(TIME_TO_JOIN).thenRun(this::leaveUnlessJoined);
        }
    }

    /// From now on it gets what others send, as soon as it may.
    void subscribe() {
        hub.fanOut().add(socket.connection(), subscriber);
        listen();
    }

    @Override
    public void negotiating(SocketCalls undecided) {
        if (subscriber != null) {
            negotiating = true;
            subscriber.outlet().hold();
            subscriber.outlet().clear();
            listen();
        }
    }

    @Override
    public void speaks(SocketCalls decided, Framing framing) {
        if (subscriber != null) {
            negotiating = false;
            subscriber.speak(framing);
            listen();
        }
    }

    @Override
    public void received(SocketCalls from, String line) {
        if (subscriber == null) {
            return;
        }
        if (!messages.pass(hub.clock().getAsLong())) {
            refuse(LineFault.TOO_FAST);
        } else if (joined) {
            take(InboundReader.read(line));
        } else {
            letIn(line.startsWith(JOIN) ? new Inbound.Join(line.substring(JOIN.length()).strip()) : InboundReader.read(line));
        }
    }

    @Override
    public void received(SocketCalls from, LineFault fault) {
        if (subscriber != null) {
            refuse(messages.pass(hub.clock().getAsLong()) ? fault : LineFault.TOO_FAST);
        }
    }

    @Override
    public void failed(SocketCalls broken, String what) {
        hub.events().error(broken.connection(), what);
    }

    /// The end of its stream may come with its last lines: their answers leave first.
    @Override
    public void ended(SocketCalls halfOpen) {
        if (subscriber != null) {
            subscriber.outlet().flush();
        }
        halfOpen.close();
    }

    @Override
    public void closed(SocketCalls ended) {
        if (subscriber == null) {
            return;
        }
        all.remove(socket.connection());
        try {
            hub.events().emit("disconnect", socket.connection(), "");
        } finally {
            whenClosed.run();
        }
    }

    void close() {
        socket.close();
    }

    SubscriberStatus status() {
        return new SubscriberStatus(socket.connection().remote(), joined, subscriber.patterns().all(),
                subscriber.outlet().waiting(), hub.options().queueBytes(), subscriber.outlet().slow(), slowReader.missed());
    }

    /// Tells the sender that a line is not passed on.
    void refuse(LineFault fault) {
        refuse(fault, fault.reason());
    }

    /// @param reason why, in plain words
    void refuse(LineFault fault, String reason) {
        hub.counters().refuse();
        hub.events().emit("refused", socket.connection(), fault.code() + ": " + reason);
        // Whoever sends rubbish without end is not answered without end.
        if (answers.pass(hub.clock().getAsLong())) {
            hub.fanOut().answer(subscriber, JsonLines.error(fault, reason));
        }
    }

    /// Tells the sender that a message goes on, but not as it came.
    ///
    /// @param by which scrubbers changed it; nobody is told where none did
    void tellScrubbed(String event, List<String> by) {
        if (!by.isEmpty() && answers.pass(hub.clock().getAsLong())) {
            hub.fanOut().answer(subscriber, JsonLines.scrubbed(event, by));
        }
    }

    private void take(Inbound inbound) {
        switch (inbound) {
            case Inbound.Passed message -> hub.events().emit("message", socket.connection(), message.line(), message);
            case Inbound.Subscribe wish -> {
                if (subscriber.patterns().subscribe(wish.patterns())) {
                    tellPatterns();
                } else {
                    refuse(LineFault.BAD_PATTERN);
                }
            }
            case Inbound.Unsubscribe wish -> {
                subscriber.patterns().unsubscribe(wish.patterns());
                tellPatterns();
            }
            case Inbound.Join _ -> hub.fanOut().answer(subscriber, JsonLines.joined());
            case Inbound.Faulty faulty -> refuse(faulty.fault());
        }
    }

    private void tellPatterns() {
        String patterns = JsonLines.subscribed(subscriber.patterns().all());
        hub.events().emit("subscribed", socket.connection(), patterns);
        hub.fanOut().answer(subscriber, patterns);
    }

    private void letIn(Inbound inbound) {
        if (!(inbound instanceof Inbound.Join join)) {
            refuse(LineFault.NOT_JOINED);
        } else if (same(join.code(), hub.options().code().orElseThrow())) {
            joined = true;
            listen();
            hub.events().emit("joined", socket.connection(), "");
            hub.fanOut().answer(subscriber, JsonLines.joined());
        } else {
            refuse(LineFault.WRONG_CODE);
            attempts++;
            if (attempts == MOST_ATTEMPTS) {
                subscriber.outlet().flush();
                socket.close();
            }
        }
    }

    /// Takes as long wherever the first difference is.
    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private void leaveUnlessJoined() {
        if (!joined) {
            socket.close();
        }
    }

    private void listen() {
        subscriber.listen(joined && !negotiating);
    }
}
