package dev.osiscope.lesson.ready;

import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Expression;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.Lesson;
import dev.osiscope.lesson.Place;
import dev.osiscope.lesson.Prediction;
import dev.osiscope.lesson.Spot;
import dev.osiscope.lesson.StepMatch;
import dev.osiscope.lesson.Stop;
import dev.osiscope.lesson.Where;
import dev.osiscope.lesson.predict.Cast;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks for names of participants that the session does not have.
///
/// @param cast     who takes part
/// @param present  their names
/// @param findings what does not fit
record HostCheck(Cast cast, List<String> present, Unfit findings) {

    /// Looks through a lesson.
    void look(Lesson lesson) {
        blocks(lesson.intro());
        for (Stop stop : lesson.stops()) {
            switch (stop.place()) {
                case Place.Before before -> where(before.where());
                case Place.After after -> where(after.where());
                case Place.End _ -> { }
            }
            blocks(stop.text());
            stop.predictions().forEach(this::prediction);
            blocks(stop.seen());
        }
    }

    private void prediction(Prediction prediction) {
        switch (prediction.kind()) {
            case Kind.State state -> host(state.host(), prediction.at());
            case Kind.ValueNumber number -> expression(number.value(), prediction.at());
            case Kind.Choose choose -> {
                choose.check().ifPresent(this::where);
                choose.options().forEach(option -> {
                    inlines(option.text());
                    inlines(option.explanation());
                });
            }
            default -> { }
        }
        blocks(prediction.question());
        prediction.hints().forEach(this::inlines);
        prediction.mistakes().forEach(mistake -> inlines(mistake.explanation()));
        prediction.because().ifPresent(this::inlines);
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> inlines(paragraph.parts());
                case Block.Bullets list -> list.items().forEach(this::inlines);
                case Block.Numbered list -> list.items().forEach(this::inlines);
                case Block.Code _ -> { }
            }
        }
    }

    private void inlines(List<Inline> parts) {
        for (Inline part : parts) {
            switch (part) {
                case Inline.Value value -> expression(value.expression(), value.at());
                case Inline.Emphasis emphasis -> inlines(emphasis.parts());
                case Inline.Strong strong -> inlines(strong.parts());
                case Inline.Link link -> inlines(link.parts());
                case Inline.Text _, Inline.CodeText _, Inline.Figure _ -> { }
            }
        }
    }

    private void expression(Expression expression, Spot at) {
        switch (expression) {
            case Expression.Port port -> host(port.host(), at);
            case Expression.Address address -> host(address.host(), at);
            case Expression.StateOf state -> {
                host(state.host(), at);
                state.where().ifPresent(this::where);
            }
            case Expression.OfSegment segment -> segment.where().ifPresent(this::where);
            case Expression.FieldOf field -> field.where().ifPresent(this::where);
            case Expression.SizeOf size -> size.where().ifPresent(this::where);
            case Expression.TextOf text -> text.where().ifPresent(this::where);
            case Expression.Count count -> where(count.where());
            case Expression.Time time -> {
                where(time.from());
                where(time.to());
            }
            case Expression.Constant _ -> { }
        }
    }

    private void where(Where where) {
        hosts(where.what()).forEach(host -> host(host, where.at()));
    }

    private static Stream<String> hosts(StepMatch what) {
        return switch (what) {
            case StepMatch.Sent sent -> hosts(sent.frame());
            case StepMatch.OnWire wire -> hosts(wire.frame());
            case StepMatch.Emitted emitted -> emitted.host().stream();
            case StepMatch.Called called -> called.host().stream();
            case StepMatch.Scrubbed scrubbed -> scrubbed.host().stream();
            case StepMatch.Forgotten forgotten -> forgotten.host().stream();
        };
    }

    private static Stream<String> hosts(StepMatch.FrameMatch frame) {
        return Stream.of(frame.from(), frame.to()).flatMap(Optional::stream);
    }

    private void host(String host, Spot at) {
        boolean known = present.stream().anyMatch(name -> name.equalsIgnoreCase(host) || cast.means(host, name));
        if (!known) {
            findings.error(at, "host", host, String.join(", ", present));
        }
    }
}
