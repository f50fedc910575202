package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.BgpFields;
import dev.osiscope.wire.application.BgpMessages;

/// What two routers say in BGP. As in Wireshark, a marker is looked for only where new bytes begin, and all whole
/// messages that are there are one: they become one layer. What completes a message is taken with all of its segment.
final class BgpDialogue implements Dialogue {

    private long frameNumber = -1;
    private int expected;

    @Override
    public Extent next(Span rest, Turn turn) {
        Bytes bytes = rest.captured();
        boolean goesOn = turn.frameNumber() == frameNumber && rest.start() == expected;
        int start = goesOn ? 0 : BgpMessages.firstMarker(bytes);
        LayerDissector dissector = (span, _) -> BgpReader.dissect(span, start);
        int whole = whole(bytes, start, rest.length());
        if (whole > 0) {
            frameNumber = turn.frameNumber();
            expected = rest.start() + whole;
            return new Extent.Known(whole, dissector);
        }
        int needed = bytes.length() < BgpFields.FIXED_LENGTH ? 1 : BgpMessages.length(bytes) - rest.length();
        return new Extent.Open(Math.max(needed, 1), dissector);
    }

    /// How many bytes are whole messages, with what stands before them; all, where a length can't be.
    private static int whole(Bytes bytes, int start, int length) {
        int position = start;
        while (bytes.length() - position >= BgpFields.FIXED_LENGTH) {
            int next = BgpMessages.length(bytes.from(position));
            if (next < BgpFields.FIXED_LENGTH) {
                return length;
            }
            if (next > length - position) {
                return position;
            }
            position = Math.min(position + next, bytes.length());
        }
        return position;
    }
}
