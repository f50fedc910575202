package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Expression;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.Quantity;
import dev.osiscope.lesson.Spot;
import dev.osiscope.lesson.Where;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what is to be predicted: what stands behind `### predict`.
final class KindReader {

    private KindReader() {}

    /// Reads it.
    ///
    /// @param text    what stands there
    /// @param at      where it begins
    /// @param options what the prediction's options are
    /// @param check   the step that they are checked by
    static Kind read(String text, Spot at, List<Kind.Option> options, Optional<Where> check) throws Problem {
        if (text.startsWith("number")) {
            return new Kind.ValueNumber(value(text, at));
        }
        Words words = new Words(text, at);
        Kind kind = read(words, options, check);
        words.finish();
        return kind;
    }

    /// `number {seq of SYN client->hub}`, also without the braces.
    private static Expression value(String text, Spot at) throws Problem {
        int from = "number".length();
        while (from < text.length() && (Character.isWhitespace(text.charAt(from)) || text.charAt(from) == '{')) {
            from++;
        }
        int end = text.length();
        while (end > from && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == '}')) {
            end--;
        }
        return ExpressionReader.read(text.substring(from, end), new Spot(at.line(), at.column() + from));
    }

    private static Kind read(Words words, List<Kind.Option> options, Optional<Where> check) throws Problem {
        Words.Word first = words.take("kind");
        Optional<Quantity> quantity = Stream.of(Quantity.values()).filter(one -> first.is(one.word())).findFirst();
        if (quantity.isPresent()) {
            return new Kind.SegmentNumber(quantity.get());
        }
        return switch (first.text()) {
            case "flags" -> new Kind.Flags();
            case "state" -> new Kind.State(words.take("value.host").text());
            case "layers" -> new Kind.Layers(words.takeIf("tcpip"));
            case "lost" -> new Kind.Lost();
            case "who" -> new Kind.Who();
            case "event" -> new Kind.Event();
            case "order" -> new Kind.Order();
            case "bytes" -> new Kind.Bytes(ExpressionReader.size(words));
            case "choose" -> new Kind.Choose(options, check);
            default -> throw new Problem(first.at(), "kind");
        };
    }
}
