package dev.osiscope.viewmodel.capture;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.sockets.LocalProcess;
import dev.osiscope.sockets.LocalSocket;
import dev.osiscope.sockets.SocketOwner;
import java.util.Comparator;
import java.util.Locale;

/// What sockets are sorted by: the columns of their list. Where that is the same, listeners come first, then ports and
/// addresses decide, so that a list that is made anew stands as before.
public enum SocketSort {
    /// The program's name; sockets without a program come last.
    PROCESS(Comparator.comparing((SocketItem item) -> rank(item.socket()))
            .thenComparing(item -> item.process().toLowerCase(Locale.ROOT))),
    /// The number of the process.
    PID(Comparator.comparingLong(SocketSort::pid)),
    /// The own end, by its port.
    LOCAL(Comparator.comparing(item -> item.socket().local(), byPort())),
    /// The other end, by its port; listeners first.
    REMOTE(Comparator.comparing(item -> item.socket().remote().orElse(new Endpoint("", 0)), byPort())),
    /// The state, in the order of a connection's life.
    STATE(Comparator.comparing(item -> item.socket().state().map(Enum::ordinal).orElse(Integer.MAX_VALUE))),
    /// How old it is, the youngest first.
    AGE(Comparator.comparing(SocketItem::least));

    private static final Comparator<SocketItem> OTHERWISE =
            Comparator.comparing((SocketItem item) -> !item.socket().listens())
                    .thenComparing(item -> item.socket().local(), byPort())
                    .thenComparing(item -> item.socket().remote().orElse(new Endpoint("", 0)), byPort());

    private final Comparator<SocketItem> order;

    SocketSort(Comparator<SocketItem> order) {
        this.order = order;
    }

    /// The order.
    Comparator<SocketItem> order(boolean descending) {
        return (descending ? order.reversed() : order).thenComparing(OTHERWISE);
    }

    private static int rank(LocalSocket socket) {
        return switch (socket.owner()) {
            case SocketOwner.Program _ -> 0;
            case SocketOwner.Unseen _ -> 1;
            case SocketOwner.Nobody _ -> 2;
        };
    }

    private static long pid(SocketItem item) {
        return item.socket().owner().known().map(LocalProcess::pid).orElse(Long.MAX_VALUE);
    }

    private static Comparator<Endpoint> byPort() {
        return Comparator.comparingInt(Endpoint::port).thenComparing(Endpoint::address);
    }
}
