package dev.osiscope.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;

/// A packet socket (packet(7)) that is given packets without the header of their link, one by one and at once: for few of
/// them. One thread listens; another one may call [#stop()].
public final class PacketEar implements AutoCloseable {

    private static final int ROOM = 256;

    private final Socket socket;
    private final WakeUp end = new WakeUp();

    private PacketEar(Socket socket) throws SystemCallException {
        this.socket = socket;
    }

    /// Hears the packets of an interface that a [SocketFilter] lets pass; of each its first 256 bytes.
    public static PacketEar at(String interfaceName, byte[] filter) throws SystemCallException {
        Socket socket = Socket.open(Socket.PACKET, Socket.DATAGRAM);
        try (Arena scratch = Arena.ofConfined()) {
            SocketFilter.attach(socket, filter);
            int index = Socket.interfaceIndex(interfaceName);
            socket.bind(LinkAddress.of(scratch, LinkAddress.EVERY_PROTOCOL, index).segment());
            return new PacketEar(socket);
        } catch (SystemCallException failure) {
            socket.close();
            throw failure;
        }
    }

    /// Listens until [#stop()], or until the interface is gone.
    ///
    /// @param heard is handed each packet, from its network header on
    /// @throws SystemCallException where the kernel does not let it wait
    public void listen(Consumer<byte[]> heard) throws SystemCallException {
        try (Arena arena = Arena.ofConfined(); Poll poll = new Poll()) {
            MemorySegment room = arena.allocate(ROOM);
            poll.add(socket.number(), Poll.READABLE);
            int ended = poll.add(end.descriptor(), Poll.READABLE);
            for (poll.await(-1); poll.result(ended) == 0; poll.await(-1)) {
                long length = socket.descriptor().read(room);
                if (length <= 0) {
                    return;
                }
                heard.accept(room.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE));
            }
        }
    }

    /// Ends [#listen], now or as soon as it begins.
    public void stop() {
        end.wake();
    }

    /// Called when [#listen] has returned.
    @Override
    public void close() {
        end.close();
        socket.close();
    }
}
