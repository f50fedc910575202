package dev.osiscope.index;

import static dev.osiscope.index.ConversationRow.CLIENT_BASE;
import static dev.osiscope.index.ConversationRow.CLIENT_BYTES;
import static dev.osiscope.index.ConversationRow.CLIENT_FRAMES;
import static dev.osiscope.index.ConversationRow.CLIENT_HIGH;
import static dev.osiscope.index.ConversationRow.CLIENT_LOW;
import static dev.osiscope.index.ConversationRow.FIRST_NANOS;
import static dev.osiscope.index.ConversationRow.IPV6;
import static dev.osiscope.index.ConversationRow.LAST_NANOS;
import static dev.osiscope.index.ConversationRow.LAST_ROW;
import static dev.osiscope.index.ConversationRow.PORTS;
import static dev.osiscope.index.ConversationRow.SERVER_BASE;
import static dev.osiscope.index.ConversationRow.SERVER_BYTES;
import static dev.osiscope.index.ConversationRow.SERVER_FRAMES;
import static dev.osiscope.index.ConversationRow.SERVER_HIGH;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.ConversationRules;
import java.util.Arrays;

/// The conversations of one transport while they are found. A chunk of rows that a snapshot has is copied before it
/// is written to again. Used by one thread.
final class ConversationRows {

    private final Transport transport;
    private final PairTable newest;
    private long[][] chunks = new long[16][];
    private boolean[] shared = new boolean[16];
    private int size;
    /// How many have no frame of their own.
    private int silent;

    /// The conversation that the last frame was found to belong to, and which end sent it.
    private long[] chunk;
    private int at;
    private End sender;

    ConversationRows(Transport transport) {
        this.transport = transport;
        newest = new PairTable(this);
    }

    int size() {
        return size;
    }

    /// Which end sent the frame that was added last.
    End sender() {
        return sender;
    }

    /// The row of the conversation's frame before the one that was added last.
    int previous() {
        return (int) chunk[at + LAST_ROW];
    }

    /// Adds a frame to its conversation, which begins with it where it is new. A segment that an error message quotes is
    /// added likewise, and not counted: as in Wireshark its conversation has a number from then on.
    ///
    /// @return the conversation's number
    int add(Facts facts) {
        int slot = newest.slotOf(facts);
        int number = newest.at(slot);
        if (number >= 0) {
            find(number);
            sender = senderOf(facts);
        }
        if (number < 0 || beginsAnother(facts)) {
            boolean reuses = number >= 0;
            number = size;
            begin(facts, reuses);
            newest.put(slot, number);
        }
        return number;
    }

    private boolean beginsAnother(Facts facts) {
        return transport == Transport.TCP && ConversationRules.beginsAnother(
                chunk[at + base(sender)], facts.syn(), facts.ack(), facts.sequence);
    }

    private void begin(Facts facts, boolean reuses) {
        addRow();
        silent++;
        boolean clientSends = transport != Transport.TCP || ConversationRules.clientSends(
                facts.syn(), facts.ack(), facts.sourcePort, facts.destinationPort);
        boolean toItself = isSource(facts, facts.destinationHigh, facts.destinationLow, facts.destinationPort);
        sender = clientSends || toItself ? End.CLIENT : End.SERVER;
        int source = clientSends ? CLIENT_HIGH : SERVER_HIGH;
        int destination = clientSends ? SERVER_HIGH : CLIENT_HIGH;
        chunk[at + source] = facts.sourceHigh;
        chunk[at + source + 1] = facts.sourceLow;
        chunk[at + destination] = facts.destinationHigh;
        chunk[at + destination + 1] = facts.destinationLow;
        chunk[at + PORTS] = clientSends
                ? ConversationRow.ports(facts.sourcePort, facts.destinationPort, facts.ipv6, reuses)
                : ConversationRow.ports(facts.destinationPort, facts.sourcePort, facts.ipv6, reuses);
        chunk[at + LAST_ROW] = FrameIndex.NO_FRAME;
        chunk[at + FIRST_NANOS] = Long.MAX_VALUE;
        chunk[at + LAST_NANOS] = Long.MIN_VALUE;
        chunk[at + CLIENT_BASE] = ConversationRules.NO_BASE;
        chunk[at + SERVER_BASE] = ConversationRules.NO_BASE;
    }

    /// Counts the frame that was added last.
    ///
    /// @param rows the chunk of the index that has its row
    void count(Facts facts, FrameChunk rows, int row) {
        int place = row & FrameChunk.MASK;
        boolean client = sender == End.CLIENT;
        if (chunk[at + LAST_ROW] == FrameIndex.NO_FRAME) {
            silent--;
        }
        chunk[at + (client ? CLIENT_FRAMES : SERVER_FRAMES)]++;
        chunk[at + (client ? CLIENT_BYTES : SERVER_BYTES)] +=
                Integer.toUnsignedLong(rows.ints[FrameChunk.ORIGINAL_LENGTH + place]);
        chunk[at + LAST_ROW] = row;
        if ((rows.bytes[FrameChunk.KIND + place] & FrameChunk.TIMED) != 0) {
            long nanos = rows.longs[FrameChunk.TIME + place];
            chunk[at + FIRST_NANOS] = Math.min(chunk[at + FIRST_NANOS], nanos);
            chunk[at + LAST_NANOS] = Math.max(chunk[at + LAST_NANOS], nanos);
        }
        if (transport == Transport.TCP) {
            noteBases(facts, at + base(sender), at + base(sender.other()));
        }
    }

    private void noteBases(Facts facts, int sent, int received) {
        chunk[sent] = ConversationRules.senderBase(
                chunk[sent], facts.settlesBase, facts.syn(), facts.ack(), facts.sequence);
        chunk[received] = ConversationRules.receiverBase(
                chunk[received], facts.settlesBase, facts.ack(), facts.acknowledgment);
    }

    private static int base(End end) {
        return end == End.CLIENT ? CLIENT_BASE : SERVER_BASE;
    }

    /// Goes to the row of a conversation, in a chunk that may be written to.
    private void find(int number) {
        int index = number >> ConversationRow.BITS;
        if (shared[index]) {
            chunks[index] = chunks[index].clone();
            shared[index] = false;
        }
        chunk = chunks[index];
        at = ConversationRow.start(number);
    }

    private void addRow() {
        int index = size >> ConversationRow.BITS;
        if (index == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * chunks.length);
            shared = Arrays.copyOf(shared, chunks.length);
        }
        if (chunks[index] == null) {
            chunks[index] = new long[ConversationRow.ROWS * ConversationRow.LENGTH];
        }
        find(size++);
    }

    private End senderOf(Facts facts) {
        long ports = chunk[at + PORTS];
        return isSource(facts, chunk[at + CLIENT_HIGH], chunk[at + CLIENT_LOW], ConversationRow.clientPort(ports))
                ? End.CLIENT : End.SERVER;
    }

    private static boolean isSource(Facts facts, long high, long low, int port) {
        return facts.sourceLow == low && facts.sourcePort == port && facts.sourceHigh == high;
    }

    /// Whether a frame goes between the ends of a conversation, one way or the other.
    boolean isBetween(int number, Facts facts) {
        long[] row = chunks[number >> ConversationRow.BITS];
        int start = ConversationRow.start(number);
        long ports = row[start + PORTS];
        if (facts.ipv6 != ((ports & IPV6) != 0)) {
            return false;
        }
        int client = ConversationRow.clientPort(ports);
        int server = ConversationRow.serverPort(ports);
        return goes(facts, row, start + CLIENT_HIGH, client, start + SERVER_HIGH, server)
                || goes(facts, row, start + SERVER_HIGH, server, start + CLIENT_HIGH, client);
    }

    private static boolean goes(Facts facts, long[] row, int from, int fromPort, int to, int toPort) {
        return isSource(facts, row[from], row[from + 1], fromPort)
                && facts.destinationLow == row[to + 1] && facts.destinationPort == toPort
                && facts.destinationHigh == row[to];
    }

    /// What was found so far; it may be read by any thread that gets it safely.
    ConversationTable snapshot() {
        int used = size + ConversationRow.ROWS - 1 >> ConversationRow.BITS;
        Arrays.fill(shared, 0, used, true);
        return new ConversationTable(transport, Arrays.copyOf(chunks, used), size, silent);
    }
}
