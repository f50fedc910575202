package dev.osiscope.conversation.tcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.conversation.End;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// A conversation written down a line a segment, and what the analysis must say of each:
/// `10 > P. 1:101 ack 1 win 500` is a segment of the client at 10 ms with PSH and ACK, data with the relative
/// numbers from 1 up to 101, and the window 500. `<` is one of the server. Frames are numbered from 1; the times count
/// from one that is not 0, unless the script says so.
final class AnalysisScript {

    private static final long CLIENT_ISN = 0xffff_ff80L;
    private static final long SERVER_ISN = 1_084_711_002L;
    private static final long MILLISECOND = 1_000_000;
    private static final long BEGIN = 1_700_000_000_000_000_000L;

    private final TcpAnalysis analysis;
    private long begin = BEGIN;
    private int frames;
    private String line;
    private SegmentAnalysis last;

    AnalysisScript() {
        this(false);
    }

    AnalysisScript(boolean reusesPorts) {
        analysis = new TcpAnalysis(reusesPorts);
    }

    /// The times count from `nanos`.
    AnalysisScript from(long nanos) {
        begin = nanos;
        return this;
    }

    /// A handshake of 40 ms, seen at the client; both windows are 1000, which is not scaled.
    AnalysisScript handshake() {
        return line("0 > S 0 win 1000").line("40 < S. 0 ack 1 win 1000").line("40 > . 1 ack 1 win 1000");
    }

    AnalysisScript line(String text) {
        line = text;
        frames++;
        String[] words = text.split(" ");
        boolean client = words[1].equals(">");
        long own = client ? CLIENT_ISN : SERVER_ISN;
        long other = client ? SERVER_ISN : CLIENT_ISN;
        String[] numbers = words[3].split(":");
        long start = Long.parseLong(numbers[0]);
        long length = numbers.length == 1 ? 0 : Long.parseLong(numbers[1]) - start;
        OptionalLong acknowledgment = number(words, "ack");
        TcpHeader header = TcpHeader.of(client ? 51_544 : 3001, client ? 3001 : 51_544, raw(own, start),
                acknowledgment.isPresent() ? raw(other, acknowledgment.getAsLong()) : 0,
                flags(words[2]), (int) number(words, "win").orElse(1000), options(words, other));
        last = analysis.next(frames, begin + Long.parseLong(words[0]) * MILLISECOND, header, (int) length,
                client ? End.CLIENT : End.SERVER);
        return this;
    }

    /// Exactly these verdicts on the last line.
    AnalysisScript is(SegmentVerdict... verdicts) {
        assertEquals(Set.of(verdicts), last.verdicts(), line);
        return this;
    }

    SegmentAnalysis last() {
        return last;
    }

    private static long raw(long isn, long relative) {
        return isn + relative & 0xffff_ffffL;
    }

    private static TcpFlags flags(String letters) {
        List<TcpFlag> flags = new ArrayList<>();
        for (char letter : letters.toCharArray()) {
            flags.add(switch (letter) {
                case 'S' -> TcpFlag.SYN;
                case 'F' -> TcpFlag.FIN;
                case 'R' -> TcpFlag.RST;
                case 'P' -> TcpFlag.PSH;
                default -> TcpFlag.ACK;
            });
        }
        return TcpFlags.of(flags.toArray(TcpFlag[]::new));
    }

    private static List<TcpOption> options(String[] words, long otherIsn) {
        List<TcpOption> options = new ArrayList<>();
        number(words, "wscale").ifPresent(shift -> options.add(TcpOption.windowScale((int) shift)));
        OptionalLong left = number(words, "sack");
        if (left.isPresent()) {
            Bytes edges = new BytesBuilder(8)
                    .put(0, four(raw(otherIsn, left.getAsLong())))
                    .put(4, four(raw(otherIsn, number(words, "to").orElseThrow())))
                    .build();
            options.add(new TcpOption(TcpOptionKind.SACK, edges));
        }
        return options;
    }

    private static Bytes four(long value) {
        return Bytes.ofHex("%08x".formatted(value));
    }

    /// The number after `word`.
    private static OptionalLong number(String[] words, String word) {
        for (int index = 0; index < words.length - 1; index++) {
            if (words[index].equals(word)) {
                return OptionalLong.of(Long.parseLong(words[index + 1]));
            }
        }
        return OptionalLong.empty();
    }
}
