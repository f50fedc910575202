package dev.osiscope.lab.host;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.net.InetAddress;
import java.net.UnknownHostException;

/// An IPv4 address and a port, as the kernel reads and writes them: `struct sockaddr_in` (ip(7)).
///
/// @param address four bytes
/// @param port    0 to 65535
record SocketAddress4(String address, int port) {

    static final int SIZE = 16;
    private static final short INTERNET = 2;
    private static final int PORT = 2;
    private static final int ADDRESS = 4;
    private static final int ADDRESS_LENGTH = 4;

    /// Any address of this host.
    static SocketAddress4 any(int port) {
        return new SocketAddress4("0.0.0.0", port);
    }

    /// The structure, for the kernel to read.
    ///
    /// @throws UnknownHostException where the address is not written as four numbers
    MemorySegment encode(SegmentAllocator allocator) throws UnknownHostException {
        MemorySegment structure = allocator.allocate(SIZE, Integer.BYTES);
        structure.set(JAVA_SHORT, 0, INTERNET);
        structure.set(JAVA_SHORT, PORT, Short.reverseBytes((short) port));
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        if (bytes.length != ADDRESS_LENGTH) {
            throw new UnknownHostException(address + " is no IPv4 address");
        }
        MemorySegment.copy(bytes, 0, structure, JAVA_BYTE, ADDRESS, ADDRESS_LENGTH);
        return structure;
    }

    /// Room for the kernel to write one.
    static MemorySegment room(SegmentAllocator allocator) {
        return allocator.allocate(SIZE, Integer.BYTES);
    }

    /// Where a call says how much room there is.
    static MemorySegment length(SegmentAllocator allocator) {
        return allocator.allocateFrom(JAVA_INT, SIZE);
    }

    /// What the kernel wrote.
    static SocketAddress4 decode(MemorySegment structure) {
        int port = Short.toUnsignedInt(Short.reverseBytes(structure.get(JAVA_SHORT, PORT)));
        StringBuilder address = new StringBuilder();
        for (int index = 0; index < ADDRESS_LENGTH; index++) {
            address.append(index == 0 ? "" : ".").append(Byte.toUnsignedInt(structure.get(JAVA_BYTE, ADDRESS + index)));
        }
        return new SocketAddress4(address.toString(), port);
    }

    @Override
    public String toString() {
        return address + ":" + port;
    }
}
