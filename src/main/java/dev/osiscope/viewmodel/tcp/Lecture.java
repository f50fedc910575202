package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.End;
import dev.osiscope.timeline.SegmentTrace;
import dev.osiscope.viewmodel.tcp.Difference.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Lays the lecture over what was really there: which segment plays which part, and what is otherwise. It goes by the numbers
/// of all segments and makes no step.
public final class Lecture {

    /// A segment that shows the same again and again is told of so often.
    private static final int MOST_STEPS = 8;

    private final SegmentTrace trace;
    private final Map<LectureStep, OptionalInt> entries = new EnumMap<>(LectureStep.class);
    private final List<Difference> differences = new ArrayList<>();
    private final OptionalInt reset;
    private final OptionalInt crossing;

    /// Compares the segments of `trace` with the lecture.
    ///
    /// @param options whether the SYN in a step carries options
    public Lecture(SegmentTrace trace, IntPredicate options) {
        this.trace = trace;
        reset = first(0, entry -> has(entry, SegmentTrace.RST));
        OptionalInt syn = first(0, entry -> opens(entry));
        crossing = syn.isEmpty() ? syn : first(syn.getAsInt(), entry -> opens(entry) && !sameSender(entry, syn.getAsInt()));
        findOpening(syn);
        findClose();
        compareOpening(options);
        compareData();
        compareClose();
    }

    private void findOpening(OptionalInt syn) {
        OptionalInt answer = first(0, entry -> has(entry, SegmentTrace.SYN) && has(entry, SegmentTrace.ACK));
        entries.put(LectureStep.SYN, syn);
        entries.put(LectureStep.SYN_ACK, answer);
        entries.put(LectureStep.ACK, answer.isEmpty() ? answer : first(answer.getAsInt() + 1, entry ->
                !sameSender(entry, answer.getAsInt()) && acknowledges(entry, answer.getAsInt())));
    }

    private void findClose() {
        OptionalInt fin = first(0, entry -> has(entry, SegmentTrace.FIN));
        OptionalInt second = fin.isEmpty() ? fin
                : first(fin.getAsInt() + 1, entry -> has(entry, SegmentTrace.FIN) && !sameSender(entry, fin.getAsInt()));
        entries.put(LectureStep.FIN, fin);
        entries.put(LectureStep.ACK_OF_FIN, fin.isEmpty() ? fin : answer(fin.getAsInt()));
        entries.put(LectureStep.SECOND_FIN, second);
        entries.put(LectureStep.LAST_ACK, second.isEmpty() ? second : answer(second.getAsInt()));
    }

    /// The first segment of the other end that acknowledges the numbers of this one.
    private OptionalInt answer(int entry) {
        return first(entry + 1, later -> !sameSender(later, entry) && acknowledges(later, entry));
    }

    private OptionalInt first(int from, IntPredicate wanted) {
        return IntStream.range(from, trace.size()).filter(wanted).findFirst();
    }

    private boolean has(int entry, int flag) {
        return trace.has(entry, flag);
    }

    private boolean opens(int entry) {
        return has(entry, SegmentTrace.SYN) && !has(entry, SegmentTrace.ACK);
    }

    private boolean sameSender(int one, int other) {
        return trace.sender(one) == trace.sender(other);
    }

    private boolean acknowledges(int entry, int other) {
        return !has(entry, SegmentTrace.RST) && trace.acknowledgment(entry) >= trace.end(other);
    }

    private void note(Kind kind, IntStream found) {
        List<Integer> steps = found.limit(MOST_STEPS).map(trace::step).boxed().toList();
        if (!steps.isEmpty()) {
            differences.add(new Difference(kind, steps));
        }
    }

    private IntStream all(IntPredicate wanted) {
        return IntStream.range(0, trace.size()).filter(wanted);
    }

    private void compareOpening(IntPredicate options) {
        OptionalInt syn = entries.get(LectureStep.SYN);
        if (syn.isEmpty() && entries.get(LectureStep.SYN_ACK).isEmpty()) {
            note(Kind.MIDWAY, IntStream.range(0, Math.min(1, trace.size())));
            return;
        }
        note(Kind.REPEATED_SYN, all(entry -> syn.isPresent() && entry > syn.getAsInt() && opens(entry)
                && sameSender(entry, syn.getAsInt())));
        note(Kind.BOTH_OPEN, crossing.stream());
        note(Kind.OPTIONS, all(entry -> has(entry, SegmentTrace.SYN)).limit(2).filter(entry -> options.test(trace.step(entry))));
        note(Kind.DATA_IN_SYN, all(entry -> has(entry, SegmentTrace.SYN) && trace.payload(entry) > 0));
        note(Kind.ACK_WITH_DATA, entries.get(LectureStep.ACK).stream().filter(entry -> trace.payload(entry) > 0));
        if (entries.get(LectureStep.SYN_ACK).isEmpty()) {
            note(Kind.REFUSED, reset.stream());
        }
    }

    private void compareData() {
        note(Kind.PUSH, all(entry -> has(entry, SegmentTrace.PSH) && trace.payload(entry) > 0));
        Acknowledgments found = new Acknowledgments();
        for (int entry = 0; entry < trace.size(); entry++) {
            found.take(entry);
        }
        note(Kind.PIGGYBACKED, found.riding.stream().mapToInt(Integer::intValue));
        note(Kind.DELAYED, found.several.stream().mapToInt(Integer::intValue));
    }

    /// Which acknowledgments ride on data, and which are for several segments.
    private final class Acknowledgments {

        private final List<Integer> riding = new ArrayList<>();
        private final List<Integer> several = new ArrayList<>();
        private final Map<End, List<Long>> waiting = new EnumMap<>(Map.of(End.CLIENT, new ArrayList<>(), End.SERVER, new ArrayList<>()));

        void take(int entry) {
            List<Long> others = waiting.get(trace.sender(entry).other());
            int before = others.size();
            others.removeIf(end -> trace.acknowledgment(entry) >= end);
            int acknowledged = before - others.size();
            if (acknowledged > 0 && trace.payload(entry) > 0 && riding.size() < MOST_STEPS) {
                riding.add(entry);
            }
            if (acknowledged > 1 && several.size() < MOST_STEPS) {
                several.add(entry);
            }
            if (trace.payload(entry) > 0 && !has(entry, SegmentTrace.REPEATED)) {
                waiting.get(trace.sender(entry)).add(trace.end(entry));
            }
        }
    }

    private void compareClose() {
        OptionalInt fin = entries.get(LectureStep.FIN);
        OptionalInt second = entries.get(LectureStep.SECOND_FIN);
        boolean resets = reset.isPresent() && entries.get(LectureStep.SYN_ACK).isPresent()
                && (entries.get(LectureStep.LAST_ACK).isEmpty() || reset.getAsInt() < entries.get(LectureStep.LAST_ACK).getAsInt());
        if (resets) {
            note(Kind.RESET, reset.stream());
        }
        if (fin.isEmpty()) {
            note(Kind.OPEN, reset.isPresent() ? IntStream.empty() : IntStream.of(trace.size() - 1).filter(entry -> entry >= 0));
            return;
        }
        note(Kind.FIN_WITH_DATA, all(entry -> has(entry, SegmentTrace.FIN) && trace.payload(entry) > 0));
        note(Kind.HALF_CLOSE, entries.get(LectureStep.ACK_OF_FIN).stream().flatMap(known -> all(entry -> entry >= known
                && sameSender(entry, known) && trace.payload(entry) > 0)));
        second.ifPresent(entry -> compareFins(fin.getAsInt(), entry));
    }

    private void compareFins(int fin, int second) {
        if (!acknowledges(second, fin)) {
            note(Kind.BOTH_CLOSE, IntStream.of(fin, second));
        } else if (entries.get(LectureStep.ACK_OF_FIN).equals(OptionalInt.of(second))) {
            note(Kind.THREE_SEGMENTS, IntStream.of(second));
        }
    }

    /// The step of the segment that plays a part of the lecture; empty where none did.
    public OptionalInt step(LectureStep part) {
        OptionalInt entry = entries.get(part);
        return entry.isPresent() ? OptionalInt.of(trace.step(entry.getAsInt())) : entry;
    }

    /// Who sends it in the lecture: as it really was, where that can be told.
    public End sender(LectureStep part) {
        OptionalInt opened = entries.get(LectureStep.SYN);
        End opener = opened.isPresent() ? trace.sender(opened.getAsInt()) : End.CLIENT;
        OptionalInt fin = entries.get(LectureStep.FIN);
        End closer = fin.isPresent() ? trace.sender(fin.getAsInt()) : End.CLIENT;
        return switch (part) {
            case SYN, ACK -> opener;
            case SYN_ACK -> opener.other();
            case FIN, LAST_ACK -> closer;
            case ACK_OF_FIN, SECOND_FIN -> closer.other();
        };
    }

    /// What was otherwise, in the order of a connection's life.
    public List<Difference> differences() {
        return List.copyOf(differences);
    }
}
