package dev.osiscope.lab.endpoint;

import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.Reference;

/// What the rules of TCP say of a segment that reaches an end.
///
/// @param answer    what the end does by the rules
/// @param reason    why, in words; of a broken rule, what would have been right
/// @param reference where the rule stands
public record Ruling(Answer answer, Phrase reason, Reference reference) {

    /// What an end does with a segment.
    public enum Answer {
        /// It is as it should be.
        ACCEPTED,
        /// It is refused with an RST.
        RESET,
        /// It is dropped, and an ACK says what is expected.
        ACKNOWLEDGED,
        /// It is dropped, and nothing is said.
        SILENCE,
        /// It ends the connection.
        ENDED
    }

    /// Whether no rule was broken.
    public boolean accepted() {
        return answer == Answer.ACCEPTED;
    }
}
