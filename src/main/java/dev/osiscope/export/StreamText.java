package dev.osiscope.export;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.StreamPiece;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What two ends have sent each other, as lines of text: for each piece a heading, and below it its bytes.
///
/// @param messages    the words of the headings
/// @param hexadecimal whether bytes are shown as digits and text side by side, not as text alone
public record StreamText(Messages messages, boolean hexadecimal) {

    private static final int ROW = 16;
    private static final int WIDTH = 3 * ROW;
    private static final char UNSHOWABLE = '.';

    /// The lines of `piece`. A terminal takes none of them for a command.
    public List<String> lines(StreamPiece piece) {
        List<String> lines = new ArrayList<>();
        String direction = messages.text(piece.sender() == End.CLIENT ? "text.from.client" : "text.from.server");
        switch (piece) {
            case StreamPiece.Data data -> {
                lines.add(messages.text("text.stream.data", direction, data.frameNumber(),
                        Counts.bytes(data.length()), data.position()));
                lines.addAll(hexadecimal ? rows(data) : text(data.bytes()));
            }
            case StreamPiece.Gap gap -> lines.add(messages.text("text.stream.gap", direction,
                    Counts.bytes(gap.length()), gap.position()));
        }
        return lines;
    }

    private static List<String> text(Bytes bytes) {
        return bytes.text(StandardCharsets.UTF_8).lines().map(line -> "  " + shown(line)).toList();
    }

    private static List<String> rows(StreamPiece.Data data) {
        List<String> rows = new ArrayList<>();
        for (int from = 0; from < data.bytes().length(); from += ROW) {
            Bytes row = data.bytes().from(from).atMost(ROW);
            String digits = row.hex().replaceAll("..", "$0 ");
            rows.add("  %08x  %s%s".formatted(
                    data.position() + from, digits + " ".repeat(WIDTH - digits.length() + 1), ascii(row)));
        }
        return rows;
    }

    private static String ascii(Bytes row) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < row.length(); index++) {
            int character = row.u8(index);
            text.append(character < ' ' || character > '~' ? UNSHOWABLE : (char) character);
        }
        return text.toString();
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text);
        for (int index = 0; index < shown.length(); index++) {
            char unit = shown.charAt(index);
            boolean steers = Character.isISOControl(unit) && unit != '\t'
                    || Character.getType(unit) == Character.FORMAT
                    || Character.getType(unit) == Character.LINE_SEPARATOR
                    || Character.getType(unit) == Character.PARAGRAPH_SEPARATOR;
            if (steers) {
                shown.setCharAt(index, UNSHOWABLE);
            }
        }
        return shown.toString();
    }
}
