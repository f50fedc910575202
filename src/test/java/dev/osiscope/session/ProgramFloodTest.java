package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.HandSource;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.index.Opening;
import dev.osiscope.sockets.Connection;
import dev.osiscope.sockets.ProgramNames;
import dev.osiscope.sockets.SocketList;
import dev.osiscope.sockets.SocketTable;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Somebody floods the interface with connections that the capture filter leaves out.
@Timeout(60)
class ProgramFloodTest {

    private static final int FLOOD = 10_000;
    private static final int FEW = 50;
    private static final Endpoint SERVER = new Endpoint("127.0.0.1", 5_432);
    private static final Endpoint CLIENT = new Endpoint("127.0.0.1", 40_000);

    @TempDir
    private Path folder;

    private final CountDownLatch flooded = new CountDownLatch(1);
    private final LinkedBlockingQueue<Collection<Connection>> asked = new LinkedBlockingQueue<>();

    /// A system that gives no answer before all has happened.
    private final class SlowTable implements SocketTable {

        @Override
        public SocketList read() {
            try {
                flooded.await();
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
            return new SocketList(List.of());
        }

        @Override
        public SocketList read(Collection<Connection> connections) {
            asked.add(connections);
            return read();
        }
    }

    private static final class Nowhere implements FrameSink {

        @Override
        public void accept(Frame frame) {
            // Only who has opened it is asked here.
        }

        @Override
        public void failed(FrameSourceException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void aCapturedConnectionDoesNotWaitBehindThoseThatAreNot() throws Exception {
        HandSource script = new HandSource("nowhere", LinkType.RAW);
        try (ProgramWatch watch = new ProgramWatch(new ProgramNames(new SlowTable()), folder.resolve("programs"))) {
            InterfaceSource source = watch.watch(script);
            source.start(new Nowhere());
            for (int count = 0; count < FLOOD; count++) {
                watch.hear(new Opening(new Endpoint("127.0.0.2", count), SERVER, count), Optional.empty());
            }
            watch.hear(new Opening(CLIENT, SERVER, 1), Optional.empty());
            script.deliver(List.of(SegmentFrames.RAW.segment(1, CLIENT, SERVER, 1, 0, TcpFlags.of(TcpFlag.SYN), List.of(), "")
                    .frame()));
            flooded.countDown();

            Collection<Connection> first = asked.take();
            while (!first.contains(new Connection(CLIENT, SERVER))) {
                assertTrue(first.size() < FEW, "with how many it has to wait for the answer");
                first = asked.take();
            }
            assertTrue(first.size() < FEW, "among how many it is looked for");
        }
    }
}
