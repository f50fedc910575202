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
    private static final int PLACES = 9;

    private final long startNanos;

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
        int column = 0;
        for (String value : values(conversation)) {
            addCell(lines, column++, value);
        }
    }

    /// Adds the same as a JSON object; its number bears Wireshark's name, `tcp.stream`.
    public void addJson(StringBuilder lines, IndexedConversation conversation) {
        String[] values = values(conversation);
        lines.append(conversation.transport() == Transport.UDP ? "{\"udp.stream\":\"" : "{\"tcp.stream\":\"")
                .append(values[0]).append('"');
        for (int column = 1; column < values.length; column++) {
            lines.append(",\"").append(COLUMNS.get(column)).append("\":\"").append(values[column]).append('"');
        }
        lines.append('}');
    }

    private String[] values(IndexedConversation conversation) {
        Sent client = conversation.client();
        Sent server = conversation.server();
        return new String[] {
            Integer.toString(conversation.conversation().number()),
            conversation.conversation().client().toString(),
            conversation.conversation().server().toString(),
            Long.toString(client.frames()),
            Long.toString(client.bytes()),
            Long.toString(server.frames()),
            Long.toString(server.bytes()),
            Long.toString(conversation.frames()),
            Long.toString(conversation.bytes()),
            seconds(conversation.firstNanos() - startNanos),
            seconds(conversation.durationNanos())
        };
    }

    private static void addCell(StringBuilder line, int column, String text) {
        boolean name = column > 0 && column <= NAMES;
        int space = Math.max(0, WIDTHS[column] - text.length());
        line.append(column > 0 ? BETWEEN : "")
                .repeat(' ', name ? 0 : space)
                .append(text)
                .repeat(' ', name ? space : 0);
    }

    /// Nanoseconds as seconds with nine places.
    private static String seconds(long nanos) {
        long size = Math.abs(nanos);
        String fraction = Long.toString(size % NANOS);
        return new StringBuilder(WIDTHS[0] + PLACES)
                .append(nanos < 0 ? "-" : "").append(size / NANOS).append('.')
                .repeat('0', PLACES - fraction.length()).append(fraction)
                .toString();
    }
}
