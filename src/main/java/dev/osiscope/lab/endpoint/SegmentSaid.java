package dev.osiscope.lab.endpoint;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// A segment in the words that [SegmentLine] reads, with the numbers that are on the wire.
public final class SegmentSaid {

    private static final int LONGEST_TEXT = 60;

    private SegmentSaid() {}

    /// One that the learner has composed.
    public static String of(SegmentForm segment) {
        return said(segment.flags(), segment.sequence().value(), segment.acknowledgment().value(), segment.window(),
                segment.options(), segment.data(), segment.checksum());
    }

    /// One that has come.
    public static String of(Exchanged.Came came) {
        TcpHeader header = came.header();
        return said(header.flags(), header.sequenceNumber(), header.acknowledgmentNumber(), header.window(),
                header.options(), came.data(), OptionalInt.empty());
    }

    private static String said(TcpFlags flags, long sequence, long acknowledgment, int window, List<TcpOption> options,
            Bytes data, OptionalInt checksum) {
        StringBuilder words = new StringBuilder(names(flags)).append(" seq=").append(sequence);
        if (flags.ack()) {
            words.append(" ack=").append(acknowledgment);
        }
        words.append(" win=").append(window);
        options.forEach(option -> words.append(said(option)));
        checksum.ifPresent(value -> words.append(String.format(" checksum=0x%04x", value)));
        return data.isEmpty() ? words.toString() : words.append(' ').append(said(data)).toString();
    }

    private static String names(TcpFlags flags) {
        String names = Arrays.stream(TcpFlag.values()).filter(flags::has).map(TcpFlag::name)
                .collect(Collectors.joining(","));
        return names.isEmpty() ? SegmentLine.NO_FLAGS : names;
    }

    /// Options that can't be written in a line are called by the names that they have.
    private static String said(TcpOption option) {
        if (option.kind().single()) {
            return "";
        }
        String value = option.value().isPresent() ? Long.toString(option.value().getAsLong()) : "";
        if (option.kind().equals(TcpOptionKind.MAXIMUM_SEGMENT_SIZE)) {
            return " mss=" + value;
        }
        if (option.kind().equals(TcpOptionKind.WINDOW_SCALE)) {
            return " wscale=" + value;
        }
        if (option.kind().equals(TcpOptionKind.TIMESTAMPS)) {
            return " ts=" + value + "/" + (option.data().length() == Long.BYTES ? option.data().u32(Integer.BYTES) : "");
        }
        return option.kind().equals(TcpOptionKind.SACK_PERMITTED) ? " sack"
                : " (" + TcpOptionKind.name(option.kind().value()) + ")";
    }

    /// Text where all of it can be read, else digits.
    private static String said(Bytes data) {
        String text = data.text(StandardCharsets.UTF_8);
        boolean readable = data.length() <= LONGEST_TEXT
                && text.chars().allMatch(letter -> letter == '\n' || letter == '\r' || letter >= ' ' && letter < 0x7f);
        if (readable) {
            return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r") + '"';
        }
        return "hex=" + data.atMost(LONGEST_TEXT).hex().replaceAll("\\s", "") + (data.length() > LONGEST_TEXT ? "…" : "");
    }
}
