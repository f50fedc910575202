package dev.osiscope.lab.endpoint;

import dev.osiscope.wire.transport.TcpFlag;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A segment as the learner has written it down, whatever that is; [DraftReader] makes a segment of it.
///
/// @param flags        its flags
/// @param sackPermitted whether it has that option
/// @param hex          whether its data is written as hex digits, two a byte
/// @param texts        what is written in the other fields, without the empty ones
public record SegmentDraft(Set<TcpFlag> flags, boolean sackPermitted, boolean hex, Map<DraftField, String> texts) {

    /// Nothing is written yet.
    public static final SegmentDraft BLANK = new SegmentDraft(Set.of(), false, false, Map.of());

    /// What became of a draft.
    public sealed interface Reading {}

    /// It is a segment.
    public record Understood(SegmentForm segment) implements Reading {}

    /// It is none.
    ///
    /// @param errors one for each field that can't stand so, one or more
    public record NotUnderstood(List<DraftError> errors) implements Reading {

        /// Takes a copy of the errors.
        public NotUnderstood {
            errors = List.copyOf(errors);
        }
    }

    /// Takes copies, and leaves empty fields out.
    public SegmentDraft {
        Map<DraftField, String> written = new EnumMap<>(DraftField.class);
        texts.forEach((field, text) -> {
            if (!text.isEmpty()) {
                written.put(field, text);
            }
        });
        texts = Map.copyOf(written);
        flags = Set.copyOf(flags);
    }

    /// What is written in a field; nothing where it is empty.
    public String text(DraftField field) {
        return texts.getOrDefault(field, "");
    }

    /// The same with something else in a field.
    public SegmentDraft with(DraftField field, String text) {
        Map<DraftField, String> other = new EnumMap<>(DraftField.class);
        other.putAll(texts);
        other.put(field, text);
        return new SegmentDraft(flags, sackPermitted, hex, other);
    }

    /// The same with a flag set or not.
    public SegmentDraft with(TcpFlag flag, boolean set) {
        Set<TcpFlag> other = EnumSet.noneOf(TcpFlag.class);
        other.addAll(flags);
        if (set) {
            other.add(flag);
        } else {
            other.remove(flag);
        }
        return new SegmentDraft(other, sackPermitted, hex, texts);
    }

    /// The same with or without the option for selective acknowledgments.
    public SegmentDraft withSackPermitted(boolean other) {
        return new SegmentDraft(flags, other, hex, texts);
    }

    /// The same with its data read as text or as hex digits.
    public SegmentDraft withHex(boolean other) {
        return new SegmentDraft(flags, sackPermitted, other, texts);
    }

    /// Reads it.
    public Reading read() {
        return new DraftReader(this).read();
    }
}
