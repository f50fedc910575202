package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.End;
import dev.osiscope.timeline.SegmentTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The sequence numbers of one direction after a step, as they were seen (RFC 9293 section 3.3.1, figures 3 and 4). Numbers
/// are relative and go on where they start anew on the wire. Of a step, -1 stands for none.
///
/// @param sender         whose numbers they are
/// @param first          the lowest number that was seen: the SYN's 0, or where the capture begins
/// @param acknowledged   SND.UNA: all before it was acknowledged; what the other end expects next
/// @param next           SND.NXT: the number after the highest that was sent
/// @param edge           SND.UNA and SND.WND together: the first number that the other end has no room for; empty before it
///                       has said
/// @param syn            the number of its SYN; empty where none was seen
/// @param fin            the number of its FIN; empty where none was sent
/// @param selective      what was acknowledged selectively, by the other end's last segment; ascending
/// @param acknowledgedIn the step that moved SND.UNA last
/// @param nextIn         the step that moved SND.NXT last
/// @param edgeIn         the step that said the window last
/// @param base           the number on the wire that these numbers count from; empty where that is not known
public record SequenceSpace(
        End sender,
        long first,
        long acknowledged,
        long next,
        OptionalLong edge,
        OptionalLong syn,
        OptionalLong fin,
        List<Span> selective,
        int acknowledgedIn,
        int nextIn,
        int edgeIn,
        OptionalLong base) {

    private static final long MODULUS = 1L << 32;

    /// Numbers from one up to another.
    ///
    /// @param from the first
    /// @param to   the one after the last
    public record Span(long from, long to) {

        /// How many.
        public long length() {
            return to - from;
        }
    }

    /// Takes a copy of the spans.
    public SequenceSpace {
        selective = List.copyOf(selective);
    }

    /// The numbers of `sender` after the step at `playhead`.
    ///
    /// @param raw whether the numbers on the wire are real
    public static SequenceSpace of(SegmentTrace trace, int playhead, End sender, boolean raw) {
        Fold fold = new Fold(sender);
        int entries = trace.upTo(playhead);
        for (int entry = 0; entry < entries; entry++) {
            fold.take(trace, entry);
        }
        return fold.result(trace, raw);
    }

    /// How many numbers were sent and not acknowledged yet.
    public long inFlight() {
        return next - acknowledged;
    }

    /// How many more may be sent; 0 where the window is full or not known.
    public long usable() {
        return edge.isPresent() ? Math.max(0, edge.getAsLong() - next) : 0;
    }

    /// The window that the other end has offered; empty before it has.
    public OptionalLong window() {
        return edge.isPresent() ? OptionalLong.of(edge.getAsLong() - acknowledged) : OptionalLong.empty();
    }

    /// A number as it stands on the wire; empty where that is not known.
    public OptionalLong raw(long number) {
        return base.isPresent() ? OptionalLong.of(Math.floorMod(base.getAsLong() + number, MODULUS)) : OptionalLong.empty();
    }

    /// The first number from `from` on, and before `to`, that is 0 on the wire again; empty where there is none, or where
    /// that is not known.
    public OptionalLong wrap(long from, long to) {
        if (base.isEmpty()) {
            return OptionalLong.empty();
        }
        long zero = from + Math.floorMod(-(base.getAsLong() + from), MODULUS);
        return zero < to ? OptionalLong.of(zero) : OptionalLong.empty();
    }

    /// Goes through the segments, from the first on.
    private static final class Fold {

        private final End sender;
        private long first = Long.MAX_VALUE;
        private long acknowledged;
        private long next;
        private OptionalLong edge = OptionalLong.empty();
        private OptionalLong syn = OptionalLong.empty();
        private OptionalLong fin = OptionalLong.empty();
        private int acknowledgedIn = -1;
        private int nextIn = -1;
        private int edgeIn = -1;
        private int answer = -1;

        Fold(End sender) {
            this.sender = sender;
        }

        void take(SegmentTrace trace, int entry) {
            if (trace.sender(entry) == sender) {
                send(trace, entry);
            } else if (trace.acknowledgment(entry) != SegmentTrace.NONE && !trace.has(entry, SegmentTrace.RST)) {
                answer(trace, entry);
            }
        }

        private void send(SegmentTrace trace, int entry) {
            boolean begins = first == Long.MAX_VALUE;
            if (begins) {
                first = trace.sequence(entry);
                acknowledged = Math.max(acknowledged, first);
                next = Math.max(next, first);
            }
            if (trace.has(entry, SegmentTrace.SYN)) {
                syn = OptionalLong.of(trace.sequence(entry));
            }
            if (trace.has(entry, SegmentTrace.FIN)) {
                fin = OptionalLong.of(trace.end(entry) - 1);
            }
            if (trace.end(entry) > next || begins) {
                next = trace.end(entry);
                nextIn = trace.step(entry);
            }
        }

        private void answer(SegmentTrace trace, int entry) {
            long number = trace.acknowledgment(entry);
            if (first == Long.MAX_VALUE) {
                first = number;
                acknowledged = number;
                next = number;
            }
            if (number > acknowledged || acknowledgedIn < 0) {
                acknowledged = Math.max(acknowledged, number);
                acknowledgedIn = trace.step(entry);
            }
            // What was acknowledged was sent, also where it was not captured.
            next = Math.max(next, acknowledged);
            if (number >= acknowledged) {
                edge = OptionalLong.of(number + trace.window(entry));
                edgeIn = trace.step(entry);
            }
            answer = entry;
        }

        SequenceSpace result(SegmentTrace trace, boolean raw) {
            long base = trace.base(sender);
            return new SequenceSpace(sender, first == Long.MAX_VALUE ? 0 : first, acknowledged, next, edge, syn, fin,
                    selective(trace), acknowledgedIn, nextIn, edgeIn,
                    raw && base != SegmentTrace.NONE ? OptionalLong.of(base) : OptionalLong.empty());
        }

        /// What is acknowledged anyway needs no selective acknowledgment (RFC 2883 has those of what came twice).
        private List<Span> selective(SegmentTrace trace) {
            List<Span> spans = new ArrayList<>();
            if (answer >= 0 && trace.has(answer, SegmentTrace.SACK)) {
                trace.blocksOf(answer).stream().filter(block -> block.right() > acknowledged)
                        .forEach(block -> spans.add(new Span(Math.max(block.left(), acknowledged), Math.min(block.right(), next))));
            }
            spans.sort((one, other) -> Long.compare(one.from, other.from));
            return spans;
        }
    }
}
