package dev.osiscope.wire.network;

import dev.osiscope.bytes.Bytes;

/// An IP address: 4 bytes for IPv4, 16 for IPv6.
///
/// @param bytes the address in network byte order
public record IpAddress(Bytes bytes) {

    /// The length of an IPv4 address in bytes.
    static final int IPV4_LENGTH = 4;

    private static final int IPV6_LENGTH = 16;
    private static final int GROUPS = 8;
    /// How many characters an IPv4 address has at most.
    private static final int LONGEST_IPV4 = 15;

    /// Checks the length.
    public IpAddress {
        if (bytes.length() != IPV4_LENGTH && bytes.length() != IPV6_LENGTH) {
            throw new IllegalArgumentException("an IP address has 4 or 16 bytes, not " + bytes.length());
        }
    }

    /// The IPv4 address of four numbers, each 0 to 255.
    public static IpAddress ofIpv4(int first, int second, int third, int fourth) {
        return new IpAddress(Bytes.wrap(new byte[] {(byte) first, (byte) second, (byte) third, (byte) fourth}));
    }

    /// The same address with bytes of its own: the frame that they stand in need not be kept for it.
    public IpAddress alone() {
        return new IpAddress(bytes.alone());
    }

    /// Whether it is an IPv4 address.
    public boolean ipv4() {
        return bytes.length() == IPV4_LENGTH;
    }

    /// Dotted decimal, or as RFC 5952 writes an IPv6 address: lower case, no leading zeros, the longest run
    /// of two or more zero groups as `::`, the first of several.
    @Override
    public String toString() {
        return ipv4() ? dotted(0) : mapped() ? "::ffff:" + dotted(IPV6_LENGTH - IPV4_LENGTH) : groups();
    }

    private String dotted(int from) {
        StringBuilder text = new StringBuilder(LONGEST_IPV4).append(bytes.u8(from));
        for (int index = 1; index < IPV4_LENGTH; index++) {
            text.append('.').append(bytes.u8(from + index));
        }
        return text.toString();
    }

    /// An IPv4-mapped address: RFC 5952 section 5 recommends the mixed notation for it.
    private boolean mapped() {
        return zeroGroups(0) == 5 && group(5) == 0xffff;
    }

    private String groups() {
        int gap = 0;
        for (int index = 1; index < GROUPS; index++) {
            gap = zeroGroups(index) > zeroGroups(gap) ? index : gap;
        }
        int gapLength = zeroGroups(gap);
        if (gapLength < 2) {
            return joined(0, GROUPS);
        }
        return joined(0, gap) + "::" + joined(gap + gapLength, GROUPS);
    }

    private String joined(int from, int end) {
        StringBuilder text = new StringBuilder();
        for (int index = from; index < end; index++) {
            text.append(index == from ? "" : ":").append(Integer.toHexString(group(index)));
        }
        return text.toString();
    }

    private int zeroGroups(int from) {
        int end = from;
        while (end < GROUPS && group(end) == 0) {
            end++;
        }
        return end - from;
    }

    private int group(int index) {
        return bytes.u16(2 * index);
    }
}
