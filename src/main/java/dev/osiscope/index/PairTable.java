package dev.osiscope.index;

import java.util.Arrays;

/// The newest conversation of every pair of endpoints: a hash table of numbers, at most half full. Used by one thread.
///
/// A file made to put many pairs into one place can't do so: the places depend on when the table was made.
final class PairTable {

    private static final int NONE = -1;
    private static final int FIRST_SLOTS = 1 << 10;
    private static final long FACTOR = 0x9e37_79b9_7f4a_7c15L;

    private final long seed = System.nanoTime() * FACTOR;
    private final ConversationRows conversations;
    private int[] numbers = emptySlots(FIRST_SLOTS);
    private int used;

    PairTable(ConversationRows conversations) {
        this.conversations = conversations;
    }

    /// The slot of the pair that a frame goes between.
    int slotOf(Facts facts) {
        int slot = slot(hash(facts.sourceHigh, facts.sourceLow, facts.sourcePort)
                + hash(facts.destinationHigh, facts.destinationLow, facts.destinationPort));
        while (numbers[slot] != NONE && !conversations.isBetween(numbers[slot], facts)) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }

    /// The number of the newest conversation in a slot; negative where there is none yet.
    int at(int slot) {
        return numbers[slot];
    }

    /// Puts the newest conversation into the slot of its pair. After that a slot that was asked for is no longer one.
    void put(int slot, int number) {
        boolean added = numbers[slot] == NONE;
        numbers[slot] = number;
        if (added && ++used > numbers.length / 2) {
            grow();
        }
    }

    private void grow() {
        int[] before = numbers;
        numbers = emptySlots(2 * before.length);
        for (int number : before) {
            if (number != NONE) {
                int slot = slot(conversations.pairHash(number, this));
                while (numbers[slot] != NONE) {
                    slot = slot + 1 & numbers.length - 1;
                }
                numbers[slot] = number;
            }
        }
    }

    /// The share of one end in the hash of a pair, which is their sum: both directions have the same.
    long hash(long high, long low, int port) {
        long mixed = (high ^ seed) * FACTOR + low;
        mixed = (mixed ^ mixed >>> Integer.SIZE) * FACTOR + port;
        return (mixed ^ mixed >>> 29) * FACTOR;
    }

    private int slot(long hash) {
        return (int) (hash >>> Integer.SIZE) & numbers.length - 1;
    }

    private static int[] emptySlots(int count) {
        int[] slots = new int[count];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
