package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Leaks.class)
class LineDecoderTest {

    private final EmbeddedChannel channel = new EmbeddedChannel(new LineDecoder());

    @AfterEach
    void nothingIsLeft() {
        assertNull(channel.readInbound());
        channel.finishAndReleaseAll();
    }

    @Test
    void lineFeedEndsALine() {
        assertEquals(List.of("one", "", "two"), lines("one\n\ntwo\nrest"));
    }

    @Test
    void carriageReturnBeforeItIsTakenOff() {
        assertEquals(List.of("one", "two\rhalf", "\r"), lines("one\r\ntwo\rhalf\r\n\r\r\n"));
    }

    @Test
    void sameLinesComeHoweverTheBytesAreCut() {
        byte[] bytes = "h\u00e9llo\r\n\ud83d\ude00 hub\n\nend\n".getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            List<Object> lines = new ArrayList<>(lines(Arrays.copyOfRange(bytes, 0, cut)));
            lines.addAll(lines(Arrays.copyOfRange(bytes, cut, bytes.length)));
            assertEquals(List.of("h\u00e9llo", "\ud83d\ude00 hub", "", "end"), lines, "cut at " + cut);
        }
    }

    @Test
    void lineThatIsNotUtf8IsAFault() {
        assertEquals(List.of(LineFault.NOT_UTF8, "next"),
                lines("a\u00ffb\nnext\n".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void replacementCharacterThatWasSentIsNoFault() {
        assertEquals(List.of("a\ufffdb"), lines("a\ufffdb\n"));
    }

    @Test
    void lineOfTheLimitIsWholeAndALongerOneIsAFault() {
        String longest = "x".repeat(LineDecoder.LIMIT);
        assertEquals(List.of(longest, LineFault.TOO_LONG, "next"), lines(longest + "\n" + longest + "y\nnext\n"));
    }

    @Test
    void endlessLineIsReadToItsEndAndTheSessionGoesOn() {
        for (int round = 0; round < 1000; round++) {
            assertEquals(List.of(), lines("x".repeat(10_000)));
        }
        assertEquals(List.of(LineFault.TOO_LONG, "next"), lines("end\nnext\n"));
    }

    @Test
    void endOfStreamEndsTheLastLine() {
        assertEquals(List.of(), lines("no line feed"));
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        assertEquals("no line feed", channel.readInbound());
        channel.pipeline().fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    }

    @Test
    void bytesAreReleased() {
        ByteBuf bytes = Unpooled.copiedBuffer("line\nrest", StandardCharsets.UTF_8);
        channel.writeInbound(bytes);
        assertEquals(0, bytes.refCnt());
        assertEquals("line", channel.readInbound());
    }

    private List<Object> lines(String text) {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Object> lines(byte[] bytes) {
        channel.writeInbound(Unpooled.wrappedBuffer(bytes));
        List<Object> lines = new ArrayList<>();
        for (Object line = channel.readInbound(); line != null; line = channel.readInbound()) {
            lines.add(line);
        }
        return lines;
    }
}
