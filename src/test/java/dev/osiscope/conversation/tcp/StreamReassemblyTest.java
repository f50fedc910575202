package dev.osiscope.conversation.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.conversation.End;
import dev.osiscope.wire.transport.TcpFlag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StreamReassemblyTest {

    private static final long CLIENT_ISN = 0xffff_fff0L;
    private static final long SERVER_ISN = 5000;

    private final TcpScript script = new TcpScript(CLIENT_ISN, SERVER_ISN);
    private final StreamReassembly streams = new StreamReassembly();
    private final List<StreamPiece> pieces = new ArrayList<>();

    @Test
    void bothDirectionsComeInTheOrderOfTheirSegments() {
        script.syn(End.CLIENT);
        take();
        script.synAck(End.SERVER);
        take();
        script.ack(End.CLIENT);
        take();
        script.data(End.CLIENT, "hello");
        take();
        script.data(End.SERVER, "welcome");
        take();
        script.data(End.CLIENT, "bye");
        take();

        assertEquals("CLIENT 0 hello|SERVER 0 welcome|CLIENT 5 bye", told());
    }

    @Test
    void whatWasRepeatedCountsOnce() {
        opened();
        script.data(End.CLIENT, "abcdef");
        take();
        again(1, "abc");
        again(4, "defghi");

        assertEquals("CLIENT 0 abcdef|CLIENT 6 ghi", told());
    }

    @Test
    void whatComesEarlyWaitsForWhatIsMissingAlsoWhereTheNumbersStartAnew() {
        opened();
        again(21, "uvw");
        again(11, "klmnopqrst");
        assertEquals("", told());
        again(1, "abcdefghij");

        assertEquals("CLIENT 0 abcdefghij|CLIENT 10 klmnopqrst|CLIENT 20 uvw", told());
    }

    @Test
    void whatIsAcknowledgedAndWasNeverSeenIsAGap() {
        opened();
        script.missed(End.CLIENT, 7);
        script.data(End.CLIENT, "after");
        take();
        assertEquals("", told());
        script.ack(End.SERVER);
        take();

        assertEquals("CLIENT gap 0+7|CLIENT 7 after", told());
    }

    @Test
    void whatStillWaitsIsGivenAtTheEnd() {
        opened();
        again(3, "cd");
        pieces.addAll(streams.end());

        assertEquals("CLIENT gap 0+2|CLIENT 2 cd", told());
    }

    @Test
    void aConversationSeenMidwayBeginsAtItsFirstSegment() {
        script.data(End.SERVER, "middle");
        take();
        script.data(End.SERVER, "end");
        take();

        assertEquals("SERVER 0 middle|SERVER 6 end", told());
    }

    @Test
    void segmentsInAnyOrderGiveTheWholeText() {
        String text = "the quick brown fox jumps over the lazy dog and runs away from the cat";
        for (int seed = 0; seed < 200; seed++) {
            assertEquals(text, shuffled(text, new Random(seed)), "seed " + seed);
        }
    }

    @Test
    void smallPartsThatNeverComeInOrderDoNotFillTheMemory() {
        opened();
        int most = 200_000;
        for (int count = 0; count < most; count++) {
            again(3 + 2L * count, "x");
        }

        long waiting = most - pieces.stream().filter(StreamPiece.Data.class::isInstance).count();
        assertTrue(waiting < 70_000, waiting + " parts wait");
    }

    /// Cuts `text` into overlapping segments, sends them shuffled, each at least once.
    private static String shuffled(String text, Random random) {
        TcpScript script = new TcpScript(CLIENT_ISN, SERVER_ISN).syn(End.CLIENT);
        StreamReassembly streams = new StreamReassembly();
        streams.add(script.last());
        List<int[]> ranges = new ArrayList<>();
        for (int from = 0; from < text.length();) {
            int end = Math.min(text.length(), from + 1 + random.nextInt(9));
            ranges.add(new int[] {Math.max(0, from - random.nextInt(4)), end});
            from = end;
        }
        Collections.shuffle(ranges, random);
        StringBuilder got = new StringBuilder();
        for (int[] range : ranges) {
            script.again(End.CLIENT, CLIENT_ISN + 1 + range[0] & 0xffff_ffffL, text.substring(range[0], range[1]),
                    TcpFlag.ACK);
            streams.add(script.last()).forEach(piece -> got.append(text(piece)));
        }
        return got.toString();
    }

    private void opened() {
        script.syn(End.CLIENT);
        take();
        script.synAck(End.SERVER);
        take();
        script.ack(End.CLIENT);
        take();
    }

    private void again(long relative, String text) {
        script.again(End.CLIENT, CLIENT_ISN + relative & 0xffff_ffffL, text, TcpFlag.ACK);
        take();
    }

    private void take() {
        pieces.addAll(streams.add(script.last()));
    }

    private String told() {
        return pieces.stream().map(StreamReassemblyTest::told).collect(Collectors.joining("|"));
    }

    private static String told(StreamPiece piece) {
        return switch (piece) {
            case StreamPiece.Data data -> data.sender() + " " + data.position() + " " + text(data);
            case StreamPiece.Gap gap -> gap.sender() + " gap " + gap.position() + "+" + gap.length();
        };
    }

    private static String text(StreamPiece piece) {
        return piece instanceof StreamPiece.Data data ? data.bytes().text(StandardCharsets.US_ASCII) : "?";
    }
}
