package dev.osiscope.lesson.predict;

import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.Quantity;
import java.util.Optional;

/// What can be asked of a step.
public final class Questions {

    private Questions() {}

    /// A number of the step's segment; empty where it has none.
    public static Optional<Long> number(Subject subject, Quantity quantity) {
        return subject.segment().flatMap(segment -> NumberQuestion.value(segment, quantity));
    }

    /// What a step says to a question of this kind; empty where that can't be asked of it, or where the author alone knows.
    public static Optional<Asked> of(Kind kind, Subject subject) {
        return switch (kind) {
            case Kind.Flags _ -> subject.segment().map(segment -> FlagsQuestion.of(segment.header().flags()));
            case Kind.SegmentNumber number -> NumberQuestion.of(subject, number.quantity());
            case Kind.State state -> StateQuestion.of(subject, state.host());
            case Kind.Layers layers -> Optional.of(LayersQuestion.of(subject.step().layers(), layers.internet()));
            case Kind.Lost _ -> LostQuestion.of(subject);
            case Kind.Who _ -> WhoQuestion.of(subject);
            case Kind.Event _ -> EventQuestion.of(subject);
            case Kind.Order _ -> EventQuestion.order(subject);
            case Kind.Bytes bytes -> subject.step().dissection().flatMap(frame -> BytesQuestion.of(frame, bytes.size()));
            case Kind.ValueNumber _, Kind.Choose _ -> Optional.empty();
        };
    }
}
