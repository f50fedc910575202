package dev.osiscope.index;

/// A conversation's row: so many numbers in a chunk of them, at these places.
final class ConversationRow {

    static final int CLIENT_HIGH = 0;
    static final int CLIENT_LOW = 1;
    static final int SERVER_HIGH = 2;
    static final int SERVER_LOW = 3;
    /// The client's port, then the server's 16 bits on, then what the next two say.
    static final int PORTS = 4;
    static final long IPV6 = 1L << 32;
    static final long REUSES_PORTS = 1L << 33;
    static final int FIRST_NANOS = 5;
    static final int LAST_NANOS = 6;
    static final int LAST_ROW = 7;
    static final int CLIENT_FRAMES = 8;
    static final int SERVER_FRAMES = 9;
    static final int CLIENT_BYTES = 10;
    static final int SERVER_BYTES = 11;
    /// Where the relative numbers of an end count from; see [dev.osiscope.conversation.tcp.ConversationRules].
    static final int CLIENT_BASE = 12;
    static final int SERVER_BASE = 13;
    /// How many numbers a row has.
    static final int LENGTH = 14;

    /// A row's number is the chunk's place in these bits and more, and the place in the chunk in the lower ones.
    static final int BITS = 6;
    /// How many rows a chunk has.
    static final int ROWS = 1 << BITS;

    private static final int PORT = 0xffff;

    private ConversationRow() {}

    /// Where row `number` begins in its chunk.
    static int start(int number) {
        return (number & ROWS - 1) * LENGTH;
    }

    static long ports(int client, int server, boolean ipv6, boolean reusesPorts) {
        return client | (long) server << Short.SIZE | (ipv6 ? IPV6 : 0) | (reusesPorts ? REUSES_PORTS : 0);
    }

    static int clientPort(long ports) {
        return (int) ports & PORT;
    }

    static int serverPort(long ports) {
        return (int) (ports >>> Short.SIZE) & PORT;
    }
}
