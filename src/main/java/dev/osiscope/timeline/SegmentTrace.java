package dev.osiscope.timeline;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.SackBlock;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.conversation.tcp.TrackedSegment;
import java.util.Arrays;
import java.util.List;

/// The segments of one conversation in numbers, in columns: what it takes to draw all of them without making their steps.
/// Numbers are relative and go on beyond 2^32 where they start anew on the wire. Grown by one thread; a [#snapshot()] is
/// immutable and may be read by any.
public final class SegmentTrace {

    /// Opens: uses one number.
    public static final int SYN = 1;
    /// Closes: uses one number.
    public static final int FIN = 1 << 1;
    /// Aborts.
    public static final int RST = 1 << 2;
    /// Acknowledges.
    public static final int ACK = 1 << 3;
    /// The client sent it.
    public static final int FROM_CLIENT = 1 << 4;
    /// Repeats numbers.
    public static final int REPEATED = 1 << 5;
    /// Has selective acknowledgments.
    public static final int SACK = 1 << 6;
    /// Pushes.
    public static final int PSH = 1 << 7;

    /// The analysis says that something went wrong.
    public static final int TROUBLE = 1 << 8;
    /// The analysis says that a segment is missing.
    public static final int LOSS = 1 << 9;

    private static final int FIRST = 16;
    /// No value.
    public static final long NONE = -1;

    private int size;
    private int[] steps = new int[FIRST];
    private int[] flags = new int[FIRST];
    private int[] payloads = new int[FIRST];
    private long[] nanos = new long[FIRST];
    private long[] sequences = new long[FIRST];
    private long[] acknowledgments = new long[FIRST];
    private long[] windows = new long[FIRST];
    private long[] roundTrips = new long[FIRST];
    private long[] flights = new long[FIRST];
    private final AppendLog<Block> noted = new AppendLog<>();
    private List<Block> blocks = noted.snapshot();
    private long clientNext;
    private long serverNext;
    private long clientBase = NONE;
    private long serverBase = NONE;

    /// A selective acknowledgment.
    ///
    /// @param entry the place of the segment that has it
    /// @param left  the first number that has arrived
    /// @param right the number after the last one
    public record Block(int entry, long left, long right) {}

    /// A trace without segments.
    public SegmentTrace() {
        // It begins with nothing.
    }

    /// Adds the next segment. One whose header can't be right has no numbers: it is left out.
    ///
    /// @param step the index of its step, higher than the one before
    public void add(int step, TrackedSegment segment) {
        if (segment.role() == SegmentRole.BROKEN) {
            return;
        }
        if (size == steps.length) {
            grow();
        }
        boolean client = segment.sender() == End.CLIENT;
        long sequence = near(client ? clientNext : serverNext, segment.sequence());
        long acknowledgment = segment.acknowledgment()
                .map(number -> near(client ? serverNext : clientNext, number)).orElse(NONE);
        List<SackBlock> sacks = SackBlock.of(segment.header());
        noteBases(segment, client);
        sacks.forEach(block -> addBlock(block, client));
        steps[size] = step;
        flags[size] = flags(segment, !sacks.isEmpty());
        payloads[size] = segment.payloadLength();
        nanos[size] = segment.dissection().frame().timeNanos();
        sequences[size] = sequence;
        acknowledgments[size] = acknowledgment;
        windows[size] = segment.analysis().window();
        roundTrips[size] = segment.analysis().acknowledges().map(since -> Math.max(0, since.nanos())).orElse(NONE);
        flights[size] = segment.analysis().bytesInFlight().orElse(NONE);
        size++;
        blocks = noted.size() == blocks.size() ? blocks : noted.snapshot();
        noteNext(client, end(size - 1), acknowledgment);
    }

    private void noteBases(TrackedSegment segment, boolean client) {
        long own = Math.floorMod(segment.header().sequenceNumber() - segment.sequence(), 1L << 32);
        if (client) {
            clientBase = own;
        } else {
            serverBase = own;
        }
        segment.acknowledgment().ifPresent(number -> {
            long other = Math.floorMod(segment.header().acknowledgmentNumber() - number, 1L << 32);
            if (client && serverBase == NONE) {
                serverBase = other;
            } else if (!client && clientBase == NONE) {
                clientBase = other;
            }
        });
    }

    private void addBlock(SackBlock block, boolean client) {
        long base = client ? serverBase : clientBase;
        long left = near(client ? serverNext : clientNext, block.left().value() - base);
        noted.add(new Block(size, left, left + block.length()));
    }

    private void noteNext(boolean client, long end, long acknowledgment) {
        if (client) {
            clientNext = Math.max(clientNext, end);
            serverNext = Math.max(serverNext, acknowledgment);
        } else {
            serverNext = Math.max(serverNext, end);
            clientNext = Math.max(clientNext, acknowledgment);
        }
    }

    /// The number that stands on the wire as `number`, nearest to the next one.
    private static long near(long next, long number) {
        return next + (int) (number - next);
    }

    private static int flags(TrackedSegment segment, boolean sack) {
        var header = segment.header().flags();
        int flags = (header.syn() ? SYN : 0) | (header.fin() ? FIN : 0) | (header.rst() ? RST : 0) | (header.ack() ? ACK : 0) | (header.psh() ? PSH : 0)
                | (segment.sender() == End.CLIENT ? FROM_CLIENT : 0) | (sack ? SACK : 0);
        for (SegmentVerdict verdict : segment.analysis().verdicts()) {
            flags |= (verdict.trouble() ? TROUBLE : 0) | (verdict.loss() ? LOSS : 0) | (verdict.repeats() ? REPEATED : 0);
        }
        return flags;
    }

    private void grow() {
        int room = size * 2;
        steps = Arrays.copyOf(steps, room);
        flags = Arrays.copyOf(flags, room);
        payloads = Arrays.copyOf(payloads, room);
        nanos = Arrays.copyOf(nanos, room);
        sequences = Arrays.copyOf(sequences, room);
        acknowledgments = Arrays.copyOf(acknowledgments, room);
        windows = Arrays.copyOf(windows, room);
        roundTrips = Arrays.copyOf(roundTrips, room);
        flights = Arrays.copyOf(flights, room);
    }

    /// The segments so far. Costs next to nothing: what is there already is shared, and never changes.
    public SegmentTrace snapshot() {
        SegmentTrace copy = new SegmentTrace();
        copy.size = size;
        copy.steps = steps;
        copy.flags = flags;
        copy.payloads = payloads;
        copy.nanos = nanos;
        copy.sequences = sequences;
        copy.acknowledgments = acknowledgments;
        copy.windows = windows;
        copy.roundTrips = roundTrips;
        copy.flights = flights;
        copy.blocks = noted.snapshot();
        copy.clientNext = clientNext;
        copy.serverNext = serverNext;
        copy.clientBase = clientBase;
        copy.serverBase = serverBase;
        return copy;
    }

    /// How many segments there are.
    public int size() {
        return size;
    }

    /// How many of them stand in steps up to and with `step`.
    public int upTo(int step) {
        int place = Arrays.binarySearch(steps, 0, size, step);
        return place >= 0 ? place + 1 : -place - 1;
    }

    /// The step of the segment at `entry`, 0 to less than the size; so in all that follow.
    public int step(int entry) {
        return steps[entry];
    }

    /// When it was seen, nanoseconds since 1970-01-01T00:00:00Z.
    public long nanos(int entry) {
        return nanos[entry];
    }

    /// Whether it has one of these flags.
    public boolean has(int entry, int flag) {
        return (flags[entry] & flag) != 0;
    }

    /// Who sent it.
    public End sender(int entry) {
        return has(entry, FROM_CLIENT) ? End.CLIENT : End.SERVER;
    }

    /// Its first number.
    public long sequence(int entry) {
        return sequences[entry];
    }

    /// Bytes of data.
    public int payload(int entry) {
        return payloads[entry];
    }

    /// The number after its last one: SYN and FIN use one each.
    public long end(int entry) {
        return sequences[entry] + payloads[entry] + (has(entry, SYN) ? 1 : 0) + (has(entry, FIN) ? 1 : 0);
    }

    /// The number that its sender expects next; [#NONE] where it acknowledges nothing.
    public long acknowledgment(int entry) {
        return acknowledgments[entry];
    }

    /// Its sender's window in bytes, scaled where that is known.
    public long window(int entry) {
        return windows[entry];
    }

    /// Nanoseconds since the segment whose last number it acknowledges; [#NONE] where it acknowledges none anew.
    public long roundTrip(int entry) {
        return roundTrips[entry];
    }

    /// Bytes that its sender has under way with it; [#NONE] where it brings no data.
    public long inFlight(int entry) {
        return flights[entry];
    }

    /// All selective acknowledgments, in the order of their segments; of one segment the newest first.
    public List<Block> blocks() {
        return blocks;
    }

    /// Those of one segment.
    public List<Block> blocksOf(int entry) {
        int low = firstBlock(entry);
        return blocks.subList(low, firstBlock(entry + 1));
    }

    /// The place of the first block of `entry` or of a later segment.
    private int firstBlock(int entry) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).entry() < entry) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The number on the wire that an end's relative numbers count from; [#NONE] before that is known.
    public long base(End end) {
        return end == End.CLIENT ? clientBase : serverBase;
    }
}
