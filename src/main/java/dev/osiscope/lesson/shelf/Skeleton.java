package dev.osiscope.lesson.shelf;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.predict.Cast;
import dev.osiscope.timeline.Timeline;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The beginnings of a lesson on a session: its author writes on from there. It is in order as it is, where there is a segment to
/// ask of.
public final class Skeleton {

    private Skeleton() {}

    /// The text.
    ///
    /// @param title    what the lesson is called
    /// @param session  the name of the session's file
    /// @param messages the language that it is in
    public static String of(Timeline timeline, String title, String session, Messages messages) {
        return messages.text("lesson.new.head", title.replace('"', ' '), session)
                + first(timeline, segment -> segment.role() == SegmentRole.SYN_ACK)
                        .or(() -> first(timeline, segment -> segment.acknowledgment().isPresent()))
                        .map(segment -> messages.text("lesson.new.stop", where(segment, Cast.of(Map.of(), timeline))))
                        .orElse("");
    }

    private static Optional<TrackedSegment> first(Timeline timeline, Predicate<TrackedSegment> wanted) {
        return IntStream.range(0, timeline.size()).mapToObj(index -> timeline.step(index).segment())
                .flatMap(Optional::stream).filter(wanted).findFirst();
    }

    private static String where(TrackedSegment segment, Cast cast) {
        String way = " " + cast.called(segment.from()) + "->" + cast.called(segment.to());
        return segment.role() == SegmentRole.SYN_ACK ? "SYN,ACK" + way
                : "TCP" + way + " seq=" + segment.sequence() + " len=" + segment.payloadLength();
    }
}
