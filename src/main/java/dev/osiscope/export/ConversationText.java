package dev.osiscope.export;

import dev.osiscope.i18n.Messages;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.index.IndexedConversation.Sent;
import dev.osiscope.index.Transport;
import java.util.List;

/// A file's conversations as text, a line each: both endpoints, frames and bytes each way, when it began and how long
/// it took. The lines are put together by hand: a file may have a hundred thousand conversations.
public final class ConversationText {

    private static final List<String> COLUMNS = List.of("number", "client", "server", "frames.client", "bytes.client",
            "frames.server", "bytes.server", "frames", "bytes", "start", "duration");
    private static final int[] WIDTHS = {7, 23, 23, 10, 13, 10, 13, 10, 13, 17, 17};
    private static final int NAMES = 2;
    private static final String BETWEEN = "  ";
    private static final long NANOS = 1_000_000_000L;

    private final long startNanos;
    /// The value that is being written.
    private final StringBuilder cell = new StringBuilder();

    /// @param startNanos what the conversations' starts are told relative to: when the first frame was seen
    public ConversationText(long startNanos) {
        this.startNanos = startNanos;
    }

    /// The names of the columns.
    public static String heading(Messages messages) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < COLUMNS.size(); column++) {
            addCell(line, column, messages.text("text.conversations." + COLUMNS.get(column)));
        }
        return line.toString();
    }

    /// Adds a conversation's line.
    public void addLine(StringBuilder lines, IndexedConversation conversation) {
        for (int column = 0; column < WIDTHS.length; column++) {
            addCell(lines, column, value(conversation, column));
        }
    }

    /// Adds the same as a JSON object; its number bears Wireshark's name, `tcp.stream`.
    public void addJson(StringBuilder lines, IndexedConversation conversation) {
        lines.append(conversation.transport() == Transport.UDP ? "{\"udp.stream\":\"" : "{\"tcp.stream\":\"")
                .append(value(conversation, 0)).append('"');
        for (int column = 1; column < WIDTHS.length; column++) {
            lines.append(",\"").append(COLUMNS.get(column)).append("\":\"").append(value(conversation, column))
                    .append('"');
        }
        lines.append('}');
    }

    /// What stands in a column; it holds until the next is asked for.
    private CharSequence value(IndexedConversation conversation, int column) {
        cell.setLength(0);
        Sent client = conversation.client();
        Sent server = conversation.server();
        return switch (column) {
            case 0 -> cell.append(conversation.conversation().number());
            case 1 -> conversation.conversation().client().addTo(cell);
            case 2 -> conversation.conversation().server().addTo(cell);
            case 3 -> cell.append(client.frames());
            case 4 -> cell.append(client.bytes());
            case 5 -> cell.append(server.frames());
            case 6 -> cell.append(server.bytes());
            case 7 -> cell.append(conversation.frames());
            case 8 -> cell.append(conversation.bytes());
            case 9 -> seconds(conversation.firstNanos() - startNanos);
            default -> seconds(conversation.durationNanos());
        };
    }

    private static void addCell(StringBuilder line, int column, CharSequence text) {
        boolean name = column > 0 && column <= NAMES;
        int space = Math.max(0, WIDTHS[column] - text.length());
        line.append(column > 0 ? BETWEEN : "")
                .repeat(' ', name ? 0 : space)
                .append(text)
                .repeat(' ', name ? space : 0);
    }

    /// Nanoseconds as seconds with nine places.
    private StringBuilder seconds(long nanos) {
        long size = Math.abs(nanos);
        long whole = size / NANOS;
        int dot = cell.append(nanos < 0 ? "-" : "").append(whole).length();
        // The 1 before the nine places keeps their zeros; the dot takes its place.
        cell.append(size - whole * NANOS + NANOS).setCharAt(dot, '.');
        return cell;
    }
}
