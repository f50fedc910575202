package dev.osiscope.lesson.raw;

import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Expression;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.Prediction;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.ReadyStop;
import dev.osiscope.lesson.Saying;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The values in a lesson's texts, as they are asked for and as they are shown.
final class ShownValues {

    private final List<Shown> shown = new ArrayList<>();

    private ShownValues() {}

    /// A value.
    ///
    /// @param line       where it stands
    /// @param expression what is asked for
    /// @param text       what is shown
    /// @param step       the step of its stop; -1 before the first one
    /// @param seen       the last step that is seen there
    record Shown(int line, Expression expression, String text, int step, int seen) {

        /// Whether it shows this; a time has three digits, behind a well-known port stands its name.
        boolean says(String said) {
            if (!(expression instanceof Expression.Time)) {
                return text.equals(said) || expression instanceof Expression.FieldOf && text.startsWith(said + " ");
            }
            double exact = new BigDecimal(said).doubleValue();
            return Math.abs(Double.parseDouble(text.replace(',', '.')) - exact) <= Math.max(0.5, exact * 0.005)
                    && exact > 0;
        }
    }

    /// Those of a lesson.
    static List<Shown> of(ReadyLesson lesson) {
        ShownValues values = new ShownValues();
        values.blocks(lesson.lesson().intro(), lesson.intro(), -1, -1);
        for (int index = 0; index < lesson.stops().size(); index++) {
            ReadyStop stop = lesson.stops().get(index);
            values.blocks(stop.stop().text(), stop.text(), stop.step(), stop.visible() - 1);
            values.blocks(stop.stop().seen(), stop.seen(), stop.step(), stop.step());
            for (int number = 0; number < stop.predictions().size(); number++) {
                values.prediction(stop.stop().predictions().get(number), stop.predictions().get(number), stop.visible() - 1);
            }
        }
        return values.shown;
    }

    private void prediction(Prediction written, ReadyPrediction ready, int seen) {
        int step = ready.step();
        blocks(written.question(), ready.question(), step, seen);
        for (int hint = 0; hint < written.hints().size(); hint++) {
            parts(written.hints().get(hint), said(ready.hints().get(hint)), step, seen);
        }
        written.because().ifPresent(because -> parts(because, said(ready.because().orElseThrow()), step, step));
        for (int mistake = 0; mistake < written.mistakes().size(); mistake++) {
            parts(written.mistakes().get(mistake).explanation(), said(ready.foreseen().get(mistake).explanation()), step, step);
        }
        if (written.kind() instanceof Kind.Choose(List<Kind.Option> options, var _)) {
            List<Form.Choice> choices = ((Form.Choices) ready.form()).choices();
            for (int option = 0; option < options.size(); option++) {
                parts(options.get(option).text(), said(choices.get(option).label()), step, step);
            }
        }
    }

    private static List<Inline> said(Saying saying) {
        return ((Saying.Written) saying).parts();
    }

    private void blocks(List<Block> written, List<Block> ready, int step, int seen) {
        parts(written.stream().flatMap(ShownValues::leaves).toList(), ready.stream().flatMap(ShownValues::leaves).toList(), step, seen);
    }

    private void parts(List<Inline> written, List<Inline> ready, int step, int seen) {
        List<Inline> asked = written.stream().flatMap(ShownValues::leaves).toList();
        List<Inline> filled = ready.stream().flatMap(ShownValues::leaves).toList();
        for (int part = 0; part < asked.size(); part++) {
            if (asked.get(part) instanceof Inline.Value(var at, Expression expression)) {
                shown.add(new Shown(at.line(), expression, ((Inline.Figure) filled.get(part)).text(), step, seen));
            }
        }
    }

    private static Stream<Inline> leaves(Block block) {
        return switch (block) {
            case Block.Paragraph(List<Inline> parts) -> parts.stream();
            case Block.Bullets(List<List<Inline>> items) -> items.stream().flatMap(List::stream);
            case Block.Numbered(int _, List<List<Inline>> items) -> items.stream().flatMap(List::stream);
            case Block.Code _ -> Stream.empty();
        };
    }

    private static Stream<Inline> leaves(Inline part) {
        return switch (part) {
            case Inline.Emphasis(List<Inline> parts) -> parts.stream().flatMap(ShownValues::leaves);
            case Inline.Strong(List<Inline> parts) -> parts.stream().flatMap(ShownValues::leaves);
            case Inline.Link(List<Inline> parts, var _) -> parts.stream().flatMap(ShownValues::leaves);
            case Inline.Text _, Inline.CodeText _, Inline.Value _, Inline.Figure _ -> Stream.of(part);
        };
    }
}
