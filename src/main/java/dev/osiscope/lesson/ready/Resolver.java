package dev.osiscope.lesson.ready;

import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.Lesson;
import dev.osiscope.lesson.Place;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.ReadyStop;
import dev.osiscope.lesson.Stop;
import dev.osiscope.lesson.Where;
import dev.osiscope.lesson.predict.Cast;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Puts a lesson on its session.
public final class Resolver {

    private final Lesson lesson;
    private final Timeline timeline;
    private final Unfit findings;
    private final StepFinder steps;
    private final Filler filler;
    private final Asker asker;
    /// The first step that the next stop may be at.
    private int from;
    /// Whether the stop before was before its step: one may stop after the same step then.
    private boolean before;

    private Resolver(Lesson lesson, String file, Timeline timeline) {
        this.lesson = lesson;
        this.timeline = timeline;
        findings = new Unfit(file);
        Cast cast = Cast.of(lesson.head().participants(), timeline);
        steps = new StepFinder(timeline, cast);
        Values values = new Values(timeline, cast, lesson.language());
        filler = new Filler(values, findings, true);
        asker = new Asker(timeline, cast, values, filler, steps, findings);
        new HostCheck(cast, cast.present(timeline), findings).look(lesson);
    }

    /// What became of a lesson on its session.
    ///
    /// @param lesson   the lesson; empty where something must be mended first
    /// @param findings what does not fit
    public record Resolution(Optional<ReadyLesson> lesson, List<Finding> findings) {

        /// Takes a copy.
        public Resolution {
            findings = List.copyOf(findings);
        }
    }

    /// Puts `lesson` on `timeline`.
    ///
    /// @param file the name of its file, for what is found
    public static Resolution resolve(Lesson lesson, String file, Timeline timeline) {
        Resolver resolver = new Resolver(lesson, file, timeline);
        ReadyLesson ready = resolver.ready();
        List<Finding> findings = resolver.findings.all().stream().sorted(Comparator.comparing(Finding::at)).toList();
        boolean broken = findings.stream().anyMatch(Finding::isError);
        return new Resolution(broken ? Optional.empty() : Optional.of(ready), findings);
    }

    private ReadyLesson ready() {
        List<ReadyStop> stops = new ArrayList<>();
        for (Stop stop : lesson.stops()) {
            place(stop).ifPresent(step -> stops.add(ready(stop, step)));
        }
        return new ReadyLesson(lesson, timeline, filler.blocks(lesson.intro(), new Values.Context(-1, -1)), stops);
    }

    /// The step of a stop, after those of the stops before it.
    private Optional<Integer> place(Stop stop) {
        return switch (stop.place()) {
            case Place.Before(Where where) -> find(where, from);
            case Place.After(Where where) -> find(where, before ? from - 1 : from);
            case Place.End _ -> {
                from = timeline.size();
                yield Optional.of(timeline.size() - 1);
            }
        };
    }

    private Optional<Integer> find(Where where, int begin) {
        OptionalInt step = steps.find(where, begin);
        if (step.isEmpty()) {
            findings.error(where.at(), steps.find(where, 0).isPresent() ? "stop.order" : "where", where.text());
            return Optional.empty();
        }
        from = step.getAsInt() + 1;
        return Optional.of(step.getAsInt());
    }

    private ReadyStop ready(Stop stop, int step) {
        before = stop.place() instanceof Place.Before;
        int visible = before ? step : step + 1;
        Values.Context reading = new Values.Context(step, visible - 1);
        Values.Context seen = new Values.Context(step, step);
        List<ReadyPrediction> predictions = step < 0 ? List.of() : stop.predictions().stream()
                .map(prediction -> asker.ask(prediction, reading, seen)).flatMap(Optional::stream).toList();
        return new ReadyStop(stop, step, visible, filler.blocks(stop.text(), reading), predictions,
                filler.blocks(stop.seen(), seen));
    }
}
