package dev.osiscope.lesson.ready;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.LessonWords;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a question says its own answer.
final class Giveaway {

    private Giveaway() {}

    /// Whether the answer stands in the question: a number as one of the session's, any other in words.
    ///
    /// @param question the question; its values are filled in
    static boolean in(List<Block> question, Kind kind, Answer right) {
        return switch (right) {
            case Answer.Number(long value) -> question.stream().flatMap(Giveaway::parts)
                    .anyMatch(part -> part instanceof Inline.Figure(String text, var _) && text.equals(String.valueOf(value)));
            case Answer.State(var state) -> says(question, state.toString());
            case Answer.Flags(Set<TcpFlag> flags) when flags.size() > 1 -> says(question,
                    Form.Flags.ASKED.stream().filter(flags::contains).map(TcpFlag::name).collect(Collectors.joining(",")));
            case Answer.Choice(String id) when kind instanceof Kind.Event -> says(question, id);
            case Answer.Flags _, Answer.Choice _, Answer.Layers _, Answer.InternetLayers _, Answer.Order _ -> false;
        };
    }

    private static boolean says(List<Block> question, String word) {
        Pattern alone = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])");
        return question.stream().map(LessonWords::plain).map(text -> text.replace(", ", ",")).anyMatch(alone.asPredicate());
    }

    private static Stream<Inline> parts(Block block) {
        return switch (block) {
            case Block.Paragraph(List<Inline> parts) -> parts.stream().flatMap(Giveaway::leaves);
            case Block.Bullets(List<List<Inline>> items) -> items.stream().flatMap(List::stream).flatMap(Giveaway::leaves);
            case Block.Numbered(int _, List<List<Inline>> items) ->
                items.stream().flatMap(List::stream).flatMap(Giveaway::leaves);
            case Block.Code _ -> Stream.empty();
        };
    }

    private static Stream<Inline> leaves(Inline part) {
        return switch (part) {
            case Inline.Emphasis(List<Inline> parts) -> parts.stream().flatMap(Giveaway::leaves);
            case Inline.Strong(List<Inline> parts) -> parts.stream().flatMap(Giveaway::leaves);
            case Inline.Link(List<Inline> parts, String _) -> parts.stream().flatMap(Giveaway::leaves);
            case Inline.Text _, Inline.CodeText _, Inline.Value _, Inline.Figure _ -> Stream.of(part);
        };
    }
}
