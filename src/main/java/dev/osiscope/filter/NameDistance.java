package dev.osiscope.filter;

import java.util.Locale;
import java.util.stream.IntStream;

/// How far apart a misspelt name and a known one are: how many characters must be changed, added, left out or
/// swapped with their neighbour. Another case costs nothing, and neither does a first part that is left out; an end
/// that is left out counts as one.
///
/// @param name the name as it was written
record NameDistance(String name) {

    private static final int LONGEST = 60;
    private static final int BEGINNING = 3;
    private static final int CHARACTERS_PER_SLIP = 4;

    NameDistance {
        name = name.toLowerCase(Locale.ROOT);
    }

    /// How far a name may be away and still be meant.
    int limit() {
        return name.length() > LONGEST ? -1 : 1 + name.length() / CHARACTERS_PER_SLIP;
    }

    /// The distance to `known`.
    int to(String known) {
        String wanted = known.toLowerCase(Locale.ROOT);
        if (wanted.endsWith("." + name)) {
            return 0;
        }
        if (name.length() >= BEGINNING && wanted.startsWith(name)) {
            return 1;
        }
        return Math.abs(wanted.length() - name.length()) > limit() ? limit() + 1 : steps(wanted);
    }

    /// Optimal string alignment: a table row by row, of which three are kept.
    private int steps(String wanted) {
        int[] before = {};
        int[] last = IntStream.rangeClosed(0, wanted.length()).toArray();
        for (int one = 1; one <= name.length(); one++) {
            int[] next = new int[wanted.length() + 1];
            next[0] = one;
            for (int other = 1; other <= wanted.length(); other++) {
                int changed = name.charAt(one - 1) == wanted.charAt(other - 1) ? 0 : 1;
                next[other] = Math.min(last[other - 1] + changed, 1 + Math.min(last[other], next[other - 1]));
                if (swapped(wanted, one, other)) {
                    next[other] = Math.min(next[other], 1 + before[other - 2]);
                }
            }
            before = last;
            last = next;
        }
        return last[wanted.length()];
    }

    private boolean swapped(String wanted, int one, int other) {
        return one > 1 && other > 1 && name.charAt(one - 1) == wanted.charAt(other - 2)
                && name.charAt(one - 2) == wanted.charAt(other - 1);
    }
}
