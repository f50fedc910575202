package dev.osiscope.index;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.Conversation;
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

    ConversationTable(Transport transport, long[][] chunks, int size) {
        this.transport = transport;
        this.chunks = chunks;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public IndexedConversation get(int number) {
        long[] chunk = chunks[Objects.checkIndex(number, size) >> ConversationRow.BITS];
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

    /// @param at where the high half of the address stands; the low one follows
    private static Endpoint endpoint(boolean ipv6, long[] chunk, int at, int port) {
        byte[] address = ipv6
                ? ByteBuffer.allocate(2 * Long.BYTES).putLong(chunk[at]).putLong(chunk[at + 1]).array()
                : ByteBuffer.allocate(Integer.BYTES).putInt((int) chunk[at + 1]).array();
        return new Endpoint(new IpAddress(Bytes.wrap(address)).toString(), port);
    }
}
