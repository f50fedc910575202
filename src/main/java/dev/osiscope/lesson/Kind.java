package dev.osiscope.lesson;

import java.util.List;
import java.util.Optional;

/// What a prediction asks of a step.
public sealed interface Kind {

    /// Which of SYN, ACK, FIN and RST are set.
    record Flags() implements Kind {}

    /// A number of the segment, typed.
    record SegmentNumber(Quantity quantity) implements Kind {}

    /// The state of a participant's end after the step.
    record State(String host) implements Kind {}

    /// Which layers act at the sender.
    ///
    /// @param internet whether the four of TCP/IP are asked for; otherwise the seven of OSI
    record Layers(boolean internet) implements Kind {}

    /// What happens if this segment is lost.
    record Lost() implements Kind {}

    /// Who acts.
    record Who() implements Kind {}

    /// Which event is emitted.
    record Event() implements Kind {}

    /// Which listeners are called, and in which order.
    record Order() implements Kind {}

    /// Any number that the session says, typed.
    record ValueNumber(Expression value) implements Kind {}

    /// A size in bytes, typed.
    record Bytes(Size size) implements Kind {}

    /// One of the author's options.
    ///
    /// @param options the options in the author's order
    /// @param check   a step that the session must have for the right one to be true, where the author names it
    record Choose(List<Option> options, Optional<Where> check) implements Kind {

        /// Takes a copy.
        public Choose {
            options = List.copyOf(options);
        }
    }

    /// An option of the author's.
    ///
    /// @param at          where it stands
    /// @param right       whether it is the right one
    /// @param text        the option
    /// @param explanation why it is wrong; empty for the right one
    record Option(Spot at, boolean right, List<Inline> text, List<Inline> explanation) {

        /// Takes copies.
        public Option {
            text = List.copyOf(text);
            explanation = List.copyOf(explanation);
        }
    }

    /// The word that begins it in a lesson, and that names it in what is kept of a learner's progress.
    default String word() {
        return switch (this) {
            case Flags _ -> "flags";
            case SegmentNumber(Quantity quantity) -> quantity.word();
            case State _ -> "state";
            case Layers _ -> "layers";
            case Lost _ -> "lost";
            case Who _ -> "who";
            case Event _ -> "event";
            case Order _ -> "order";
            case ValueNumber _ -> "number";
            case Bytes _ -> "bytes";
            case Choose _ -> "choose";
        };
    }
}
