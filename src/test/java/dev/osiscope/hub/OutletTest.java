package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Leaks.class)
class OutletTest {

    private static final int HIGH_MARK = 8192;
    /// A line of 64 bytes.
    private static final String TEXT = "x".repeat(63);

    private final StuckKernel kernel = new StuckKernel();
    private final EmbeddedChannel channel = new EmbeddedChannel(kernel);
    private final List<String> told = new ArrayList<>();
    private final EncodedMessages messages = new EncodedMessages(Framing.LINES, UnpooledByteBufAllocator.DEFAULT);
    private final Outlet outlet = new Outlet(
            new SocketCalls(channel, new Reporter("Hub", HubObserver.NOBODY, () -> 0)), new Teller(), HIGH_MARK);

    @AfterEach
    void nothingIsLeft() {
        kernel.takeAll();
        outlet.close();
        messages.clear();
        channel.finishAndReleaseAll();
    }

    @Test
    void neighboursLeaveAsOnePiece() {
        offer("one");
        offer("two");
        outlet.flush();
        assertEquals(List.of("one\ntwo\n"), kernel.pieces());
    }

    @Test
    void whatIsNotMeantForItStandsBetweenTwoPieces() {
        offer("one");
        messages.encode("for others");
        offer("two");
        outlet.flush();
        assertEquals(List.of("one\n", "two\n"), kernel.pieces());
    }

    @Test
    void oneWriteIsUnderWayAndTheRestFollowsIt() {
        offer("one");
        outlet.flush();
        offer("two");
        outlet.flush();
        assertEquals(List.of("one\n"), kernel.pieces());
        kernel.takeAll();
        assertEquals(List.of("two\n"), kernel.pieces());
    }

    @Test
    void nothingLeavesWhileItIsHeld() {
        outlet.hold();
        offer("one");
        outlet.flush();
        assertEquals(List.of(), kernel.pieces());
        outlet.release();
        assertEquals(List.of("one\n"), kernel.pieces());
    }

    @Test
    void neverMoreWaitsThanTheMarkAndWhatIsDroppedIsTheOldestAndCounted() {
        offer("first");
        outlet.flush();
        for (int number = 0; number < 1000; number++) {
            offer(TEXT);
            assertEquals(true, outlet.waiting() <= HIGH_MARK);
        }
        offer("last");
        kernel.takeAll();
        assertEquals("slow", told.getFirst());
        long dropped = told.stream().filter(line -> line.startsWith("dropped")).mapToLong(line -> Long.parseLong(line.split(" ")[1])).sum();
        String all = kernel.drain();
        assertEquals(1000 - dropped, all.lines().filter(TEXT::equals).count());
        assertEquals(true, all.endsWith("last\n"));
        assertEquals("drained", told.getLast());
    }

    @Test
    void whatLiesTooFarBackIsDropped() {
        outlet.hold();
        offer("old");
        outlet.dropBefore(1);
        assertEquals(List.of("dropped 1"), told);
        assertEquals(0, outlet.waiting());
    }

    @Test
    void afterItsEndItTakesNothing() {
        outlet.close();
        offer("late");
        outlet.flush();
        assertEquals(List.of(), kernel.pieces());
    }

    private void offer(String text) {
        messages.encode(text);
        outlet.offer(messages.chunk(), messages.start(), messages.end());
    }

    private final class Teller implements OutletEvents {

        @Override
        public void slow(Outlet slow) {
            told.add("slow");
        }

        @Override
        public void drained(Outlet drained) {
            told.add("drained");
        }

        @Override
        public void dropped(Outlet full, int count, int bytes) {
            told.add("dropped " + count);
        }
    }

    /// Takes what is written when the test says so.
    private static final class StuckKernel extends ChannelDuplexHandler {

        private final List<String> pieces = new ArrayList<>();
        private final List<ChannelPromise> waiting = new ArrayList<>();
        private final StringBuilder taken = new StringBuilder();

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            ByteBuf bytes = (ByteBuf) message;
            pieces.add(bytes.toString(StandardCharsets.UTF_8));
            bytes.release();
            waiting.add(promise);
        }

        List<String> pieces() {
            return List.copyOf(pieces);
        }

        void takeAll() {
            pieces.forEach(taken::append);
            pieces.clear();
            List<ChannelPromise> done = List.copyOf(waiting);
            waiting.clear();
            done.forEach(ChannelPromise::setSuccess);
        }

        String drain() {
            while (!pieces.isEmpty()) {
                takeAll();
            }
            return taken.toString();
        }
    }
}
