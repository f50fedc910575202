package dev.osiscope.index;

/// The newest conversation of every pair of endpoints: a hash table at most half full. Beside each number stands the
/// hash of its pair, so that only the row of the right conversation is looked at: the others are rarely at hand. Used
/// by one thread.
///
/// A file made to put many pairs into one place can't do so: the places depend on when the table was made.
final class PairTable {

    private static final int FIRST_SLOTS = 1 << 10;
    private static final long FACTOR = 0x9e37_79b9_7f4a_7c15L;

    private final long seed = System.nanoTime() * FACTOR;
    private final ConversationRows conversations;
    /// The hash in the higher half, the number and 1 in the lower; 0 where there is nothing.
    private long[] slots = new long[FIRST_SLOTS];
    private int used;
    /// The hash of the pair that was looked for last.
    private int hash;

    PairTable(ConversationRows conversations) {
        this.conversations = conversations;
    }

    /// The slot of the pair that a frame goes between.
    int slotOf(Facts facts) {
        long both = mixed(facts.sourceHigh, facts.sourceLow, facts.sourcePort)
                + mixed(facts.destinationHigh, facts.destinationLow, facts.destinationPort);
        hash = (int) (both >>> Integer.SIZE);
        int slot = hash & slots.length - 1;
        while (slots[slot] != 0 && !isAt(slot, facts)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isAt(int slot, Facts facts) {
        long found = slots[slot];
        return (int) (found >>> Integer.SIZE) == hash && conversations.isBetween((int) found - 1, facts);
    }

    /// The number of the newest conversation in a slot; negative where there is none yet.
    int at(int slot) {
        return (int) slots[slot] - 1;
    }

    /// Puts the newest conversation into the slot that [#slotOf(Facts)] has just found for its pair.
    void put(int slot, int number) {
        boolean added = slots[slot] == 0;
        slots[slot] = (long) hash << Integer.SIZE | number + 1;
        if (added && ++used > slots.length / 2) {
            grow();
        }
    }

    private void grow() {
        long[] before = slots;
        slots = new long[2 * before.length];
        for (long one : before) {
            if (one != 0) {
                int slot = (int) (one >>> Integer.SIZE) & slots.length - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = one;
            }
        }
    }

    /// The share of one end in the hash of a pair, which is their sum: both directions have the same.
    private long mixed(long high, long low, int port) {
        long mixed = (high ^ seed) * FACTOR + low;
        mixed = (mixed ^ mixed >>> Integer.SIZE) * FACTOR + port;
        return (mixed ^ mixed >>> 29) * FACTOR;
    }
}
