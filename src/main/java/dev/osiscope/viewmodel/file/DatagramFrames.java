package dev.osiscope.viewmodel.file;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.timeline.FrameTimeline;
import dev.osiscope.timeline.TimelineEvent;
import java.util.Arrays;
import java.util.Optional;

/// The datagrams of a UDP conversation, each read when it is asked for.
///
/// @param rows the rows of their frames, ascending
record DatagramFrames(CaptureSession capture, FrameIndex index, Conversation conversation, int[] rows)
        implements FrameTimeline.Frames {

    /// Those of the UDP conversation of this number that are there now.
    static DatagramFrames of(CaptureSession capture, int number) {
        IndexSnapshot index = capture.index();
        IndexedConversation indexed = index.udp().get(number);
        return new DatagramFrames(
                capture, index.frames(), indexed.conversation(), index.frames().rowsOf(indexed));
    }

    @Override
    public int size() {
        return rows.length;
    }

    @Override
    public TimelineEvent.FrameSeen frame(int place) {
        int row = rows[place];
        End sender = index.sender(row);
        return new TimelineEvent.FrameSeen(row + 1L, capture.dissection(row),
                conversation.endpoint(sender).toString(), conversation.endpoint(sender.other()).toString());
    }

    @Override
    public long timeNanos(int place) {
        return index.timeNanos(rows[place]);
    }

    @Override
    public Optional<Integer> indexOf(long number) {
        int place = Arrays.binarySearch(rows, (int) (number - 1));
        return place >= 0 ? Optional.of(place) : Optional.empty();
    }
}
