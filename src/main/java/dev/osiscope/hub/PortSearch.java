package dev.osiscope.hub;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;

/// Binds the first port that is free: one after the other from the first to the last, then one the kernel
/// picks.
final class PortSearch {

    private static final int EPHEMERAL = 0;

    private final IntFunction<ChannelFuture> bind;
    private final InetAddress address;
    private final int first;
    private final int last;

    PortSearch(IntFunction<ChannelFuture> bind, InetAddress address, int first, int last) {
        this.bind = bind;
        this.address = address;
        this.first = first;
        this.last = last;
    }

    /// The bound channel, or a [HubException] that says what was tried.
    CompletableFuture<Channel> run() {
        return attempt(first);
    }

    private CompletableFuture<Channel> attempt(int port) {
        return HubLoop.completable(bind.apply(port)).exceptionallyCompose(failure -> next(port, failure));
    }

    private CompletableFuture<Channel> next(int port, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (port == EPHEMERAL || !Failures.portTaken(cause)) {
            return CompletableFuture.failedFuture(new HubException("the hub can't listen on " + address.getHostAddress()
                    + ": tried ports " + first + " to " + last + " and one of the system's choice: " + Failures.text(cause), cause));
        }
        return attempt(port < last ? port + 1 : EPHEMERAL);
    }
}
