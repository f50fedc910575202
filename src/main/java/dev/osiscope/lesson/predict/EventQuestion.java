package dev.osiscope.lesson.predict;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.Saying;
import dev.osiscope.timeline.EmitterUseKind;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which event is emitted, and which listeners are called.
final class EventQuestion {

    private static final int MOST = 8;
    private static final int LOOKED_AT = 20_000;
    private static final List<String> WELL_KNOWN = List.of("message", "close", "error", "connection");

    private EventQuestion() {}

    static Optional<Asked> of(Subject subject) {
        return emission(subject).map(use -> ask(subject, use.event()));
    }

    private static Optional<TimelineEvent.EmitterUsed> emission(Subject subject) {
        return subject.step().event() instanceof TimelineEvent.EmitterUsed use && use.kind() == EmitterUseKind.EMIT
                ? Optional.of(use) : Optional.empty();
    }

    private static Asked ask(Subject subject, String right) {
        Set<String> names = new LinkedHashSet<>();
        names.add(right);
        names.addAll(emitted(subject.timeline(), LOOKED_AT));
        WELL_KNOWN.stream().filter(_ -> names.size() <= WELL_KNOWN.size()).forEach(names::add);
        List<String> shown = names.stream().limit(MOST).sorted().toList();
        Set<String> before = emitted(subject.timeline(), subject.index());
        Set<String> ever = emitted(subject.timeline(), LOOKED_AT);
        Mistakes mistakes = new Mistakes(new Answer.Choice(right));
        for (String name : shown) {
            String when = before.contains(name) ? "again" : ever.contains(name) ? "later" : "never";
            mistakes.add("event." + when, new Answer.Choice(name), name);
        }
        return mistakes.asked(new Form.Choices(shown.stream()
                .map(name -> new Form.Choice(name, new Saying.Written(List.of(new Inline.CodeText(name))))).toList()), "event");
    }

    private static Set<String> emitted(Timeline timeline, int below) {
        Set<String> names = new LinkedHashSet<>();
        for (int index = 0; index < Math.min(below, timeline.size()); index++) {
            if (timeline.step(index).event() instanceof TimelineEvent.EmitterUsed use
                    && use.kind() == EmitterUseKind.EMIT) {
                names.add(use.event());
            }
        }
        return names;
    }

    /// Which listeners are called, in order; empty where fewer than two are known.
    static Optional<Asked> order(Subject subject) {
        return emission(subject).map(TimelineEvent.EmitterUsed::called).map(List::copyOf)
                .filter(called -> called.size() > 1 && Set.copyOf(called).size() == called.size())
                .map(EventQuestion::order);
    }

    private static Asked order(List<String> called) {
        List<String> swapped = new ArrayList<>(called);
        swapped.addFirst(swapped.remove(1));
        return new Mistakes(new Answer.Order(called))
                .add("order.reversed", new Answer.Order(called.reversed()))
                .add("order.first", new Answer.Order(called.subList(0, 1)))
                .add("order.last", new Answer.Order(List.of(called.getLast())))
                .add("order.swapped", new Answer.Order(swapped))
                .asked(new Form.Order(called.stream().sorted().toList()), "order");
    }
}
