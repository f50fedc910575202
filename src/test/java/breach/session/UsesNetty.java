package breach.session;

import io.netty.channel.Channel;

/// Netty outside of the hub.
public final class UsesNetty {

    private UsesNetty() {
    }

    /// Breaks it.
    public static Class<?> netty() {
        return Channel.class;
    }
}
