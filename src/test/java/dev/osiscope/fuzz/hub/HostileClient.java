package dev.osiscope.fuzz.hub;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Iterator;

/// One hostile connection, step by step; it never blocks.
final class HostileClient {

    private final SocketChannel channel;
    private final Hostility hostility;
    private final Iterator<byte[]> pieces;
    private final ByteBuffer trash;
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private long due;

    /// @param trash what it reads is thrown away into this
    HostileClient(InetSocketAddress hub, Hostility hostility, ByteBuffer trash) throws IOException {
        this.hostility = hostility;
        this.trash = trash;
        pieces = hostility.pieces().iterator();
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.connect(hub);
    }

    /// Does what is due.
    ///
    /// @param now milliseconds of a clock that goes forward
    /// @return whether it goes on
    boolean step(long now) {
        try {
            if (!channel.finishConnect() || now < due) {
                return true;
            }
            if (goesOn(now)) {
                return true;
            }
            if (hostility.reset()) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException hungUp) {
            // Whom the hub shows the door has had his turn as well.
        }
        close();
        return false;
    }

    private boolean goesOn(long now) throws IOException {
        if (hostility.reads() && channel.read(trash.clear()) < 0) {
            return false;
        }
        if (piece.hasRemaining()) {
            channel.write(piece);
            return true;
        }
        if (pieces.hasNext()) {
            piece = ByteBuffer.wrap(pieces.next());
            due = now + hostility.pauseMillis();
            return true;
        }
        if (piece.capacity() > 0 && hostility.holdMillis() > 0) {
            piece = ByteBuffer.allocate(0);
            due = now + hostility.holdMillis();
            return true;
        }
        return false;
    }

    private void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // Then it is closed.
        }
    }
}
