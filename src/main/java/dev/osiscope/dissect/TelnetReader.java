package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.TelnetFields;

/// Reads what a segment brings of Telnet: data, and commands among it.
final class TelnetReader {

    private static final WalkDissector SEGMENT =
            new WalkDissector(TelnetFields.PROTOCOL, TelnetReader::read, TelnetFields.DATA);
    /// How many runs of data and commands are told apart in a segment.
    private static final int MOST = 1 << 14;

    private TelnetReader() {}

    /// Every segment is a message: a command may stand in two.
    static Extent next(Span rest, Turn turn) {
        return new Extent.Known(rest.length(), SEGMENT);
    }

    private static void read(FieldWalk walk) {
        for (int read = 0; walk.left() > 0 && read < MOST; read++) {
            Bytes ahead = walk.ahead();
            if (ahead.u8(0) == TelnetFields.COMMAND_FOLLOWS) {
                boolean option = ahead.length() > 1 && ahead.u8(1) >= TelnetFields.FIRST_WITH_OPTION
                        && ahead.u8(1) < TelnetFields.COMMAND_FOLLOWS;
                walk.whole(TelnetFields.COMMAND, Math.min(option ? 3 : 2, ahead.length()), TelnetReader::command,
                        TelnetFields.DATA);
            } else {
                walk.next(TelnetFields.DATA, data(ahead));
            }
        }
    }

    private static String command(FieldWalk walk) {
        walk.next(TelnetFields.MARK);
        if (walk.left() > 0) {
            walk.next(TelnetFields.CODE);
        }
        String text = walk.text();
        if (walk.left() > 0) {
            walk.next(TelnetFields.OPTION);
        }
        return text;
    }

    private static int data(Bytes bytes) {
        int end = 0;
        while (end < bytes.length() && bytes.u8(end) != TelnetFields.COMMAND_FOLLOWS) {
            end++;
        }
        return end;
    }
}
