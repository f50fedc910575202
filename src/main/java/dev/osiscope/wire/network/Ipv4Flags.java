package dev.osiscope.wire.network;

import java.util.StringJoiner;

/// The three flags of an IPv4 header.
///
/// @param bits the bits, 0 to 7; more fragments is 1
public record Ipv4Flags(int bits) {

    /// No flag.
    public static final Ipv4Flags NONE = new Ipv4Flags(0);
    /// The packet must not be cut into fragments.
    public static final Ipv4Flags DO_NOT_FRAGMENT = new Ipv4Flags(2);

    private static final int MORE_FRAGMENTS_BIT = 1;
    private static final int DO_NOT_FRAGMENT_BIT = 2;
    private static final int RESERVED_BIT = 4;

    /// Checks that there are no more than 3 bits.
    public Ipv4Flags {
        if (bits < 0 || bits > 7) {
            throw new IllegalArgumentException("more than 3 bits of flags: " + bits);
        }
    }

    /// Whether further fragments follow.
    public boolean moreFragments() {
        return (bits & MORE_FRAGMENTS_BIT) != 0;
    }

    /// Whether the packet must not be cut into fragments.
    public boolean doNotFragment() {
        return (bits & DO_NOT_FRAGMENT_BIT) != 0;
    }

    /// The flags that are set, in words; empty where none is.
    @Override
    public String toString() {
        StringJoiner set = new StringJoiner(", ");
        if ((bits & RESERVED_BIT) != 0) {
            set.add("reserved");
        }
        if (doNotFragment()) {
            set.add("don't fragment");
        }
        if (moreFragments()) {
            set.add("more fragments");
        }
        return set.toString();
    }
}
