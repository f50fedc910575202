package dev.osiscope.lesson.ready;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.i18n.Language;
import dev.osiscope.lesson.Expression;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.Spot;
import dev.osiscope.lesson.Where;
import dev.osiscope.lesson.predict.Cast;
import dev.osiscope.lesson.predict.Payloads;
import dev.osiscope.lesson.predict.Questions;
import dev.osiscope.lesson.predict.Subject;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.wire.FieldValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Says what a session has for a lesson's values.
final class Values {

    private static final int LONGEST_TEXT = 200;
    private static final int DIGITS = 3;
    private static final BigDecimal MILLI = BigDecimal.valueOf(1_000_000);

    private final Timeline timeline;
    private final Cast cast;
    private final StepFinder steps;
    private final Language language;

    Values(Timeline timeline, Cast cast, Language language) {
        this.timeline = timeline;
        this.cast = cast;
        this.language = language;
        steps = new StepFinder(timeline, cast);
    }

    /// Where a value stands in its lesson.
    ///
    /// @param step the step of its stop; -1 where it has none
    /// @param seen the last step that the learner has seen there; -1 where it is none
    record Context(int step, int seen) {}

    /// A value.
    ///
    /// @param figure as it is shown
    /// @param number the same as a whole number, where it is one
    record Valued(Inline.Figure figure, OptionalLong number) {

        private static Valued of(long number, int step) {
            return new Valued(new Inline.Figure(Long.toString(number), OptionalInt.of(step)), OptionalLong.of(number));
        }

        private static Valued of(String text, OptionalInt step) {
            return new Valued(new Inline.Figure(text, step), OptionalLong.empty());
        }
    }

    Valued of(Expression expression, Spot at, Context context) throws Unanswered {
        return switch (expression) {
            case Expression.Port port -> {
                int number = endpoint(port.host(), at, context).port();
                yield new Valued(new Inline.Figure(Integer.toString(number), OptionalInt.empty()), OptionalLong.of(number));
            }
            case Expression.Address address ->
                Valued.of(endpoint(address.host(), at, context).address(), OptionalInt.empty());
            case Expression.OfSegment segment -> {
                int step = step(segment.where(), at, context);
                yield Valued.of(Questions.number(subject(step), segment.quantity())
                        .orElseThrow(() -> new Unanswered(at, "value.segment", segment.quantity().word())), step);
            }
            case Expression.FieldOf field -> field(field, at, step(field.where(), at, context));
            case Expression.StateOf state -> state(state, at, context);
            case Expression.Count count -> count(count.where());
            case Expression.Time time -> time(time);
            case Expression.SizeOf size -> {
                int step = step(size.where(), at, context);
                yield Valued.of(frame(step).flatMap(frame -> Payloads.size(frame, size.size()))
                        .orElseThrow(() -> new Unanswered(at, "value.size")), step);
            }
            case Expression.TextOf text -> {
                int step = step(text.where(), at, context);
                yield Valued.of(text(at, step), OptionalInt.of(step));
            }
            case Expression.Constant constant -> constant(constant.text());
        };
    }

    private static Valued constant(String text) {
        boolean number = text.matches("\\d{1,18}");
        return new Valued(new Inline.Figure(text, OptionalInt.empty()),
                number ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty());
    }

    private Valued count(Where where) {
        int count = steps.count(where.what());
        return new Valued(new Inline.Figure(Integer.toString(count), OptionalInt.empty()), OptionalLong.of(count));
    }

    private Subject subject(int step) {
        return new Subject(timeline, cast, step);
    }

    private Optional<Dissection> frame(int step) {
        return timeline.step(step).dissection();
    }

    /// The step that is meant: in the whole session, or the stop's own.
    private int step(Optional<Where> where, Spot at, Context context) throws Unanswered {
        if (where.isEmpty()) {
            if (context.step() < 0) {
                throw new Unanswered(at, "value.where");
            }
            return context.step();
        }
        return steps.find(where.get(), 0).orElseThrow(() -> new Unanswered(where.get().at(), "where", where.get().text()));
    }

    private Endpoint endpoint(String host, Spot at, Context context) throws Unanswered {
        Stream<Conversation> own = context.step() < 0 ? Stream.empty() : subject(context.step()).conversation().stream();
        Stream<Endpoint> ends = Stream.concat(own, timeline.conversations().stream())
                .flatMap(conversation -> Stream.of(conversation.client(), conversation.server()));
        return Stream.concat(ends, Stream.concat(listening(), timeline.names().keySet().stream().sorted()))
                .filter(end -> cast.means(host, end)).findFirst()
                .orElseThrow(() -> new Unanswered(at, "value.endpoint", host));
    }

    private Stream<Endpoint> listening() {
        return timeline.worldAfter(timeline.size() - 1).listening().stream();
    }

    private Valued field(Expression.FieldOf asked, Spot at, int step) throws Unanswered {
        Field field = frame(step).flatMap(frame -> frame.field(asked.id()))
                .orElseThrow(() -> new Unanswered(at, "value.field", asked.id()));
        return field.value() instanceof FieldValue.Unsigned number && number.value() >= 0
                ? new Valued(new Inline.Figure(field.text(), OptionalInt.of(step)), OptionalLong.of(number.value()))
                : Valued.of(field.text(), OptionalInt.of(step));
    }

    private Valued state(Expression.StateOf asked, Spot at, Context context) throws Unanswered {
        int step = asked.where().isPresent() ? step(asked.where(), at, context) : Math.max(0, context.seen());
        Subject subject = subject(asked.where().isPresent() || context.step() < 0 ? step : context.step());
        TcpState state = subject.stateOf(asked.host(), asked.where().isPresent() ? step : context.seen())
                .orElseThrow(() -> new Unanswered(at, "value.state", asked.host()));
        return Valued.of(state.toString(), OptionalInt.of(step));
    }

    private Valued time(Expression.Time asked) throws Unanswered {
        int from = steps.find(asked.from(), 0)
                .orElseThrow(() -> new Unanswered(asked.from().at(), "where", asked.from().text()));
        int to = steps.find(asked.to(), from)
                .orElseThrow(() -> new Unanswered(asked.to().at(), "where.later", asked.to().text()));
        BigDecimal millis = BigDecimal.valueOf(timeline.timeNanos(to) - timeline.timeNanos(from)).divide(MILLI);
        BigDecimal rounded = millis.precision() - millis.scale() >= DIGITS
                ? millis.setScale(0, RoundingMode.HALF_UP) : millis.round(new MathContext(DIGITS));
        char separator = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
        return Valued.of(rounded.stripTrailingZeros().toPlainString().replace('.', separator), OptionalInt.of(to));
    }

    private String text(Spot at, int step) throws Unanswered {
        String text = switch (timeline.step(step).event()) {
            case TimelineEvent.EmitterUsed use -> use.data();
            case TimelineEvent.SocketCalled call -> call.text();
            case TimelineEvent.MessageScrubbed message -> message.after();
            default -> frame(step).map(frame -> Payloads.carried(frame).text(StandardCharsets.UTF_8)).orElse("");
        };
        if (text.isBlank()) {
            throw new Unanswered(at, "value.text");
        }
        String line = text.strip().replaceAll("\\p{Cntrl}", " ");
        return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) + "…" : line;
    }
}
