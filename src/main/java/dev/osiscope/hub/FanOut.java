package dev.osiscope.hub;

import io.netty.buffer.ByteBufAllocator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/// Gives each message to the subscribers of this hub, in the order in which they subscribed: encoded once, written to each
/// at the end of the burst. Used on the hub's thread only.
final class FanOut {

    /// How many chunks the subscribers may lag behind, all together: 16 MiB.
    private static final int MOST_CHUNKS = 256;

    private final Executor loop;
    private final EncodedMessages lines = new EncodedMessages(Framing.LINES, ByteBufAllocator.DEFAULT);
    private final Map<Connection, Outlet> byConnection = new LinkedHashMap<>();
    private List<Outlet> outlets = List.of();
    private boolean flushing;

    /// @param loop runs a task on this thread when what it is doing now is done
    FanOut(Executor loop) {
        this.loop = loop;
    }

    /// From now on the subscriber gets what others send.
    void add(Connection connection, Outlet outlet) {
        byConnection.put(connection, outlet);
        outlets = new ArrayList<>(byConnection.values());
    }

    /// It gets nothing any more.
    void remove(Connection connection) {
        Outlet gone = byConnection.remove(connection);
        if (gone != null) {
            gone.close();
            outlets = new ArrayList<>(byConnection.values());
            if (outlets.isEmpty()) {
                lines.clear();
            }
        }
    }

    /// Offers a message to every subscriber but its sender.
    ///
    /// @return to how many
    int deliver(Message message) {
        Outlet sender = byConnection.get(message.sender());
        if (outlets.size() <= (sender == null ? 0 : 1)) {
            return 0;
        }
        encode(message.text());
        Chunk chunk = lines.chunk();
        int start = lines.start();
        int end = lines.end();
        int offered = 0;
        for (Outlet outlet : outlets) {
            if (outlet != sender) {
                outlet.offer(chunk, start, end);
                offered++;
            }
        }
        flushSoon();
        return offered;
    }

    /// With each new chunk the oldest that anybody may still wait for goes.
    private void encode(String text) {
        Chunk before = lines.chunk();
        lines.encode(text);
        if (lines.chunk() != before) {
            long oldest = lines.chunk().number() - MOST_CHUNKS;
            outlets.forEach(outlet -> outlet.dropBefore(oldest));
        }
    }

    /// When everything that has come is read, one write is enough for each subscriber.
    private void flushSoon() {
        if (!flushing) {
            flushing = true;
            loop.execute(this::flush);
        }
    }

    private void flush() {
        flushing = false;
        for (Outlet outlet : outlets) {
            outlet.flush();
        }
    }
}
