package dev.osiscope.lesson.run;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Foreseen;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.ReadyStop;
import dev.osiscope.lesson.predict.Cast;
import dev.osiscope.lesson.predict.Questions;
import dev.osiscope.lesson.predict.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Looks for later steps of the same session: first for one at which the same mistake can be made again, then for one of the
/// same kind. Steps at which the lesson stops are left to it.
///
/// @param lesson the lesson
/// @param cast   who takes part
/// @param taken  the steps at which the lesson stops
record SessionComebacks(ReadyLesson lesson, Cast cast, Set<Integer> taken) implements Comebacks {

    /// So far one looks.
    private static final int LOOKED_AT = 2_000;

    static Comebacks of(ReadyLesson lesson) {
        return new SessionComebacks(lesson, Cast.of(lesson.lesson().head().participants(), lesson.timeline()),
                lesson.stops().stream().map(ReadyStop::step).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Optional<ReadyPrediction> find(Missed missed, int from, int below) {
        List<ReadyPrediction> later = IntStream.range(from, Math.min(below, from + LOOKED_AT))
                .filter(step -> !taken.contains(step))
                .mapToObj(step -> at(missed.prediction(), step)).flatMap(Optional::stream).toList();
        return later.stream().filter(asked -> missed.idea().filter(idea -> canBeMade(asked, idea)).isPresent())
                .findFirst().or(() -> later.stream().findFirst());
    }

    private static boolean canBeMade(ReadyPrediction asked, String idea) {
        return asked.foreseen().stream().map(Foreseen::idea).anyMatch(idea::equals);
    }

    private Optional<ReadyPrediction> at(ReadyPrediction missed, int step) {
        if (missed.kind() instanceof Kind.Layers && lesson.timeline().step(step).dissection().isEmpty()) {
            return Optional.empty();
        }
        return Questions.of(missed.kind(), new Subject(lesson.timeline(), cast, step))
                .map(asked -> new ReadyPrediction(missed.kind(), step, List.of(question(missed.kind())), asked.form(),
                        asked.right(), asked.foreseen(), asked.otherwise(), List.of(), Optional.empty()));
    }

    private Block question(Kind kind) {
        Messages messages = Messages.of(lesson.lesson().language());
        String text = switch (kind) {
            case Kind.State state -> messages.text("lesson.again.state", state.host());
            default -> messages.text("lesson.again." + kind.word());
        };
        return new Block.Paragraph(List.of(new Inline.Text(text)));
    }
}
