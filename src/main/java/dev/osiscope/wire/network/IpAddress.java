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
    /// How many characters an address has at most.
    private static final int LONGEST_IPV4 = 15;
    private static final int LONGEST_IPV6 = 39;

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
        return ipv4() ? dotted(0) : mapped() ? "::ffff:" + dotted(IPV6_LENGTH - IPV4_LENGTH)
                : compatible() ? "::" + dotted(IPV6_LENGTH - IPV4_LENGTH) : groups();
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

    /// An IPv4-compatible address (RFC 4291 section 2.5.5.1), out of use; as in Wireshark it is told by its six zero groups
    /// before one that is none.
    private boolean compatible() {
        return zeroGroups(0) == 6;
    }

    private String groups() {
        int gap = 0;
        for (int index = 1; index < GROUPS; index++) {
            gap = zeroGroups(index) > zeroGroups(gap) ? index : gap;
        }
        int gapLength = zeroGroups(gap);
        StringBuilder text = new StringBuilder(LONGEST_IPV6);
        if (gapLength < 2) {
            join(text, 0, GROUPS);
            return text.toString();
        }
        join(text, 0, gap);
        join(text.append("::"), gap + gapLength, GROUPS);
        return text.toString();
    }

    private void join(StringBuilder text, int from, int end) {
        for (int index = from; index < end; index++) {
            text.append(index == from ? "" : ":").append(Integer.toHexString(group(index)));
        }
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
