package dev.osiscope.hub;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The one thread on which a hub and its clients run: what they report has one order.
///
/// Futures complete on this thread: what is chained to them must not block.
public final class HubLoop {

    /// Where the hub and its clients are where nobody says another address.
    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private static final long SHUTDOWN_SECONDS = 5;

    private final Sockets sockets;
    private final EventLoopGroup group;
    /// All that were opened and are not closed yet; one that is added after the shutdown is closed at once.
    private final ChannelGroup channels;

    /// Starts the thread when it is first needed; it does not keep the program alive.
    public HubLoop(String threadName) {
        this(threadName, Sockets.ofThisSystem());
    }

    /// The same with sockets of this kind.
    HubLoop(String threadName, Sockets sockets) {
        this.sockets = sockets;
        group = new MultiThreadIoEventLoopGroup(
                1, Thread.ofPlatform().name(threadName).daemon().factory(), sockets.handlers());
        channels = new DefaultChannelGroup(group.next(), true);
    }

    EventLoopGroup group() {
        return group;
    }

    /// The sockets that it waits for.
    Sockets sockets() {
        return sockets;
    }

    /// Takes care that a channel of this thread is closed when the thread ends.
    void adopt(Channel channel) {
        channels.add(channel);
    }

    /// Runs `action` on the thread; what it throws fails the future.
    <T> CompletableFuture<T> call(Supplier<CompletableFuture<T>> action) {
        try {
            return CompletableFuture.supplyAsync(action, group).thenCompose(future -> future);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(new HubException("everything is closed already", closed));
        }
    }

    /// Runs a task of this thread when all that has come meanwhile is read.
    void afterReading(Runnable task) {
        // A task that is only executed comes before the next look for something to be read.
        group.schedule(task, 1, TimeUnit.NANOSECONDS);
    }

    /// A future that completes after `delay`.
    CompletableFuture<Void> after(Duration delay) {
        CompletableFuture<Void> elapsed = new CompletableFuture<>();
        try {
            group.schedule(() -> elapsed.complete(null), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            elapsed.completeExceptionally(new HubException("everything is closed already", closed));
        }
        return elapsed;
    }

    /// Closes what is still open and ends the thread. Completes when it has ended.
    ///
    /// Netty closes what is open by itself only where it hears of the shutdown before it runs its tasks; after them
    /// it ends without, and no FIN leaves. So that is not left to it.
    public CompletableFuture<Void> shutdown() {
        return call(() -> {
            channels.close();
            return CompletableFuture.<Void>completedFuture(null);
        }).handle((_, _) -> endThread()).thenCompose(ended -> ended);
    }

    private CompletableFuture<Void> endThread() {
        Future<?> terminated = group.shutdownGracefully(0, SHUTDOWN_SECONDS, TimeUnit.SECONDS);
        CompletableFuture<Void> done = new CompletableFuture<>();
        terminated.addListener(_ -> done.complete(null));
        return done;
    }

    static CompletableFuture<Channel> completable(ChannelFuture future) {
        CompletableFuture<Channel> result = new CompletableFuture<>();
        future.addListener(done -> {
            if (done.isSuccess()) {
                result.complete(future.channel());
            } else {
                result.completeExceptionally(done.cause());
            }
        });
        return result;
    }
}
