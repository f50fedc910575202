package dev.osiscope.lab.host;

import java.util.Arrays;
import java.util.Optional;

/// An option of a TCP socket that can be set from outside (socket(7), tcp(7), linux/tcp.h).
enum SocketKnob {
    /// SO_SNDBUF: bytes that may wait to be acknowledged; the kernel doubles it.
    SEND_BUFFER("sndbuf", 1, 7),
    /// SO_RCVBUF: bytes that may wait to be read; the kernel doubles it.
    RECEIVE_BUFFER("rcvbuf", 1, 8),
    /// SO_KEEPALIVE: probes when nothing was heard for long.
    KEEP_ALIVE("keepalive", 1, 9),
    /// TCP_NODELAY: small pieces go out at once (no Nagle).
    NO_DELAY("nodelay", 6, 1),
    /// TCP_MAXSEG: the MSS that the SYN announces.
    MAXIMUM_SEGMENT("mss", 6, 2),
    /// TCP_CORK: only full segments go out.
    CORK("cork", 6, 3),
    /// TCP_KEEPIDLE, seconds.
    KEEP_IDLE("keepidle", 6, 4),
    /// TCP_KEEPINTVL, seconds.
    KEEP_INTERVAL("keepintvl", 6, 5),
    /// TCP_KEEPCNT.
    KEEP_COUNT("keepcnt", 6, 6),
    /// TCP_LINGER2: seconds in FIN-WAIT-2.
    FIN_WAIT("finwait", 6, 8),
    /// TCP_DEFER_ACCEPT, seconds.
    DEFER_ACCEPT("deferaccept", 6, 9),
    /// TCP_WINDOW_CLAMP: the largest window that is announced, bytes.
    WINDOW_CLAMP("windowclamp", 6, 10),
    /// TCP_QUICKACK: acknowledgments are not delayed.
    QUICK_ACKNOWLEDGMENT("quickack", 6, 12),
    /// TCP_USER_TIMEOUT, milliseconds until unacknowledged data ends the connection.
    USER_TIMEOUT("usertimeout", 6, 18),
    /// TCP_FASTOPEN: how many SYN with data may wait at a listener.
    FAST_OPEN("fastopen", 6, 23),
    /// TCP_FASTOPEN_CONNECT: the first send goes out with the SYN.
    FAST_OPEN_CONNECT("fastopenconnect", 6, 30);

    private final String word;
    private final int level;
    private final int option;

    SocketKnob(String word, int level, int option) {
        this.word = word;
        this.level = level;
        this.option = option;
    }

    /// The knob that a command names.
    static Optional<SocketKnob> of(String word) {
        return Arrays.stream(values()).filter(knob -> knob.word.equals(word)).findFirst();
    }

    int level() {
        return level;
    }

    int option() {
        return option;
    }
}
