package dev.osiscope.capture.libpcap;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;

/// Where the address stands in a `struct sockaddr`, and how its family is told: BSD has a byte of length before a byte
/// of family, the others have two bytes of family.
///
/// @param lengthFirst whether the structure begins with its length
/// @param ipv6        AF_INET6 of the system
record SocketAddressLayout(boolean lengthFirst, int ipv6) {

    private static final int IPV4 = 2;
    private static final int IPV4_LENGTH = 4;
    private static final int IPV4_OFFSET = 4;
    private static final int IPV6_LENGTH = 16;
    private static final int IPV6_OFFSET = 8;

    static SocketAddressLayout of(Platform platform) {
        return switch (platform) {
            case LINUX -> new SocketAddressLayout(false, 10);
            case WINDOWS -> new SocketAddressLayout(false, 23);
            case MACOS -> new SocketAddressLayout(true, 30);
            case OPENBSD -> new SocketAddressLayout(true, 24);
            case OTHER -> new SocketAddressLayout(true, 28);
        };
    }

    /// How many bytes the IP address has; 0 where it is none.
    int addressLength(MemorySegment address) {
        int family = lengthFirst ? address.get(JAVA_BYTE, 1) & 0xff
                : Short.toUnsignedInt(address.get(JAVA_SHORT, 0));
        return family == IPV4 ? IPV4_LENGTH : family == ipv6 ? IPV6_LENGTH : 0;
    }

    /// Where an address of so many bytes begins.
    int addressOffset(int length) {
        return length == IPV4_LENGTH ? IPV4_OFFSET : IPV6_OFFSET;
    }
}
