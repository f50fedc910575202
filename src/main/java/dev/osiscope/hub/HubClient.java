package dev.osiscope.hub;

import dev.osiscope.emitter.EventEmitter;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;

/// A client of the hub, with a name that only this program knows. May connect again after it has left.
///
/// Its emitter's events: `connect`, `message`, `close`, `error`. A future of it completes on the loop's
/// thread after the events of the operation were emitted; one that can't be done fails with a
/// [HubException].
public final class HubClient {

    private final String name;
    private final HubLoop loop;
    private final InetAddress address;
    private final Reporter reporter;
    private final HubEvents events;
    private volatile Attempt current;
    private Optional<SslContext> tls = Optional.empty();

    /// A client at 127.0.0.1.
    ///
    /// @param name     the name under which it reports: `Ada`
    /// @param loop     the thread it runs on
    /// @param observer is told what it does
    /// @param clock    the time of the reports, nanoseconds since 1970-01-01T00:00:00Z
    public HubClient(String name, HubLoop loop, HubObserver observer, LongSupplier clock) {
        this(name, loop, observer, clock, HubLoop.LOOPBACK);
    }

    /// @param name     the name under which it reports: `Ada`
    /// @param loop     the thread it runs on
    /// @param observer is told what it does
    /// @param clock    the time of the reports, nanoseconds since 1970-01-01T00:00:00Z
    /// @param address  the IPv4 address of this host that it connects from
    public HubClient(String name, HubLoop loop, HubObserver observer, LongSupplier clock, InetAddress address) {
        this.name = name;
        this.loop = loop;
        this.address = address;
        reporter = new Reporter(name, observer, clock);
        events = new HubEvents(reporter);
    }

    /// From its next connection on it asks for TLS. It takes any certificate, as it can't know a hub's self-made one: what it
    /// says can't be read on the way, but it does not know to whom it says it. `connect` is emitted before the TLS handshake, and
    /// what is sent meanwhile waits for its end.
    ///
    /// @throws HubException where this Java has no TLS
    public void encrypted() {
        try {
            tls = Optional.of(SslContextBuilder.forClient().sslProvider(SslProvider.JDK)
                    .trustManager(InsecureTrustManagerFactory.INSTANCE).protocols(HubIdentity.PROTOCOLS).build());
        } catch (SSLException failure) {
            throw new HubException("this Java has no TLS: " + Failures.text(failure), failure);
        }
    }

    /// The name under which it reports.
    public String name() {
        return name;
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

    /// Whether it is connected now. May be called from any thread.
    public boolean connected() {
        Attempt attempt = current;
        return attempt != null && attempt.opened.isDone();
    }

    /// Completes when the connection that it is making is there; exceptionally when it has failed. Where it makes none, at once.
    public CompletableFuture<Void> opening() {
        return loop.call(() -> current == null ? CompletableFuture.completedFuture(null) : current.opened.copy());
    }

    /// Its endpoint of the connection, as far as it has one. Used on the loop's thread.
    Optional<InetSocketAddress> local() {
        return Optional.ofNullable(current).filter(attempt -> attempt.socket != null)
                .flatMap(attempt -> Optional.ofNullable(attempt.socket.connection().local()));
    }

    /// Connects to the hub. The socket is bound to a port of its address first, so that the connection's
    /// endpoints are known and reported before the SYN leaves.
    public CompletableFuture<Void> connect(InetSocketAddress hub) {
        return connect(hub, address);
    }

    /// The same from another address of this host.
    CompletableFuture<Void> connect(InetSocketAddress hub, InetAddress from) {
        return loop.call(() -> {
            if (current != null) {
                throw new HubException(name + " is already connected");
            }
            current = new Attempt(hub, from);
            return current.start();
        });
    }

    /// Sends a line. A line feed within it makes it two messages.
    public CompletableFuture<Void> send(String line) {
        return loop.call(() -> {
            if (!established().socket.write(line)) {
                throw new HubException(name + " can't send: the hub reads too slowly");
            }
            return CompletableFuture.completedFuture(null);
        });
    }

    /// Leaves in order: a FIN leaves. Completes when the socket is closed.
    public CompletableFuture<Void> close() {
        return loop.call(() -> {
            Attempt attempt = established();
            attempt.socket.close();
            return attempt.closed;
        });
    }

    /// Leaves by a reset: a RST leaves. Completes when the socket is closed.
    public CompletableFuture<Void> abort() {
        return loop.call(() -> {
            Attempt attempt = established();
            attempt.socket.abort();
            return attempt.closed;
        });
    }

    private Attempt established() {
        if (!connected()) {
            throw new HubException(name + " is not connected: press Connect first");
        }
        return current;
    }

    /// One connection of the client, from `connect()` to the closed socket.
    private final class Attempt implements ConnectionEvents {

        private final InetSocketAddress hub;
        private final InetAddress from;
        private final CompletableFuture<Void> opened = new CompletableFuture<>();
        private final CompletableFuture<Void> closed = new CompletableFuture<>();
        private SocketCalls socket;

        Attempt(InetSocketAddress hub, InetAddress from) {
            this.hub = hub;
            this.from = from;
        }

        CompletableFuture<Void> start() {
            HubLoop.completable(bootstrap().register())
                    .thenCompose(channel -> HubLoop.completable(channel.bind(new InetSocketAddress(from, 0))))
                    .thenCompose(this::connect)
                    .whenComplete((_, failure) -> refused(failure));
            return opened;
        }

        private Bootstrap bootstrap() {
            return new Bootstrap()
                    .group(loop.group())
                    .channelFactory(() -> loop.sockets().connecting(hub.getAddress()))
                    .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
                    .handler(new ChannelInitializer<>() {
                        @Override
                        protected void initChannel(Channel channel) {
                            loop.adopt(channel);
                            socket = ConnectionHandler.install(channel, reporter,
                                    tls.map(context -> context.newHandler(channel.alloc())), Attempt.this);
                        }
                    });
        }

        private CompletableFuture<Channel> connect(Channel channel) {
            Connection connection = new Connection((InetSocketAddress) channel.localAddress(), hub);
            socket.report(SocketCall.Kind.BIND, new Connection(connection.local(), null));
            socket.report(SocketCall.Kind.CONNECT, connection);
            return HubLoop.completable(channel.connect(hub));
        }

        private void refused(Throwable failure) {
            if (failure == null) {
                return;
            }
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            String what = cause instanceof ConnectException ? "nobody listens there" : Failures.text(cause);
            current = null;
            try {
                if (socket != null) {
                    failed(socket, Failures.text(cause));
                    socket.close();
                    closed(socket);
                }
            } finally {
                opened.completeExceptionally(new HubException(
                        name + " can't connect to " + hub.getHostString() + ":" + hub.getPort() + ": " + what, cause));
            }
        }

        @Override
        public void opened(SocketCalls established) {
            try {
                events.emit("connect", established.connection(), "");
            } finally {
                opened.complete(null);
            }
        }

        @Override
        public void received(SocketCalls established, String line) {
            events.emit("message", established.connection(), line);
        }

        @Override
        public void received(SocketCalls established, LineFault fault) {
            events.error(established.connection(), fault.reason());
        }

        @Override
        public void failed(SocketCalls broken, String what) {
            events.error(broken.connection(), what);
        }

        @Override
        public void closed(SocketCalls ended) {
            current = null;
            try {
                events.emit("close", ended.connection(), "");
            } finally {
                closed.complete(null);
            }
        }
    }
}
