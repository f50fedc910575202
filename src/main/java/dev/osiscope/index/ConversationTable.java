package dev.osiscope.index;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.index.IndexedConversation.Sent;
import dev.osiscope.wire.network.IpAddress;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/// The conversations of one transport at one moment, by their numbers; each is made when it is asked for. Immutable;
/// may be read from any thread.
public final class ConversationTable extends AbstractList<IndexedConversation> implements RandomAccess {

    private final Transport transport;
    private final long[][] chunks;
    private final int size;
    private final int silent;

    ConversationTable(Transport transport, long[][] chunks, int size, int silent) {
        this.transport = transport;
        this.chunks = chunks;
        this.size = size;
        this.silent = silent;
    }

    /// How many of them have no frame: an error message has quoted a segment of theirs, nothing more. They have a number
    /// and are not shown.
    public int silent() {
        return silent;
    }

    /// How many have frames.
    public int shown() {
        return size - silent;
    }

    /// Whether there is one of this number that has frames.
    public boolean shows(int number) {
        return number >= 0 && number < size
                && chunk(number)[ConversationRow.start(number) + ConversationRow.LAST_ROW] != FrameIndex.NO_FRAME;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public IndexedConversation get(int number) {
        long[] chunk = chunk(number);
        int at = ConversationRow.start(number);
        long ports = chunk[at + ConversationRow.PORTS];
        boolean ipv6 = (ports & ConversationRow.IPV6) != 0;
        Endpoint client = endpoint(ipv6, chunk, at + ConversationRow.CLIENT_HIGH, ConversationRow.clientPort(ports));
        Endpoint server = endpoint(ipv6, chunk, at + ConversationRow.SERVER_HIGH, ConversationRow.serverPort(ports));
        boolean timed = chunk[at + ConversationRow.FIRST_NANOS] <= chunk[at + ConversationRow.LAST_NANOS];
        return new IndexedConversation(new Conversation(number, client, server), transport,
                (ports & ConversationRow.REUSES_PORTS) != 0,
                new Sent(chunk[at + ConversationRow.CLIENT_FRAMES], chunk[at + ConversationRow.CLIENT_BYTES]),
                new Sent(chunk[at + ConversationRow.SERVER_FRAMES], chunk[at + ConversationRow.SERVER_BYTES]),
                timed ? chunk[at + ConversationRow.FIRST_NANOS] : 0, timed ? chunk[at + ConversationRow.LAST_NANOS] : 0,
                (int) chunk[at + ConversationRow.LAST_ROW]);
    }

    /// The address of one end of a conversation: 4 bytes for IPv4, 16 for IPv6.
    public Bytes address(int number, End end) {
        long[] chunk = chunk(number);
        int at = ConversationRow.start(number);
        boolean ipv6 = (chunk[at + ConversationRow.PORTS] & ConversationRow.IPV6) != 0;
        at += end == End.CLIENT ? ConversationRow.CLIENT_HIGH : ConversationRow.SERVER_HIGH;
        return address(ipv6, chunk[at], chunk[at + 1]);
    }

    /// The port of one end of a conversation.
    public int port(int number, End end) {
        long ports = chunk(number)[ConversationRow.start(number) + ConversationRow.PORTS];
        return end == End.CLIENT ? ConversationRow.clientPort(ports) : ConversationRow.serverPort(ports);
    }

    private long[] chunk(int number) {
        return chunks[Objects.checkIndex(number, size) >> ConversationRow.BITS];
    }

    /// @param at where the high half of the address stands; the low one follows
    private static Endpoint endpoint(boolean ipv6, long[] chunk, int at, int port) {
        return endpoint(ipv6, chunk[at], chunk[at + 1], port);
    }

    /// An end whose address is this number of 128 bits; of IPv4 the high half is 0.
    static Endpoint endpoint(boolean ipv6, long high, long low, int port) {
        return new Endpoint(new IpAddress(address(ipv6, high, low)).toString(), port);
    }

    private static Bytes address(boolean ipv6, long high, long low) {
        return Bytes.wrap(ipv6
                ? ByteBuffer.allocate(2 * Long.BYTES).putLong(high).putLong(low).array()
                : ByteBuffer.allocate(Integer.BYTES).putInt((int) low).array());
    }
}
