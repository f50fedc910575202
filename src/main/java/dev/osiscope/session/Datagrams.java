package dev.osiscope.session;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.Provenance;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.timeline.FrameTimeline;
import dev.osiscope.timeline.TimelineEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The datagrams of a UDP conversation of a capture file, each read when it is asked for.
///
/// @param capture      the file
/// @param index        what was found in it
/// @param conversation whose they are
/// @param rows         the rows of their frames, ascending
public record Datagrams(CaptureSession capture, FrameIndex index, Conversation conversation, int[] rows)
        implements FrameTimeline.Frames {

    /// Those of the UDP conversation of this number that are there now.
    ///
    /// @throws IndexOutOfBoundsException where there is no such conversation
    public static Datagrams of(CaptureSession capture, int number) {
        IndexSnapshot index = capture.index();
        IndexedConversation indexed = index.udp().get(number);
        return new Datagrams(
                capture, index.frames(), indexed.conversation(), index.frames().rowsOf(indexed));
    }

    /// The conversation as a session of its own.
    public SessionSnapshot session() {
        Provenance provenance = capture.index().interfaces().get(index.interfaceIndex(rows[0])).provenance();
        return new SessionSnapshot(new FrameTimeline(this, List.of(conversation)), capture.kind(), provenance, List.of(),
                new FrameCounters(0, 0), Optional.empty());
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
