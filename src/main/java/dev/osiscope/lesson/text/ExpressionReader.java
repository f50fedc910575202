package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Expression;
import dev.osiscope.lesson.Quantity;
import dev.osiscope.lesson.Size;
import dev.osiscope.lesson.Size.Part;
import dev.osiscope.lesson.Size.SizedLayer;
import dev.osiscope.lesson.Spot;
import dev.osiscope.lesson.Where;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what stands between braces: `seq of SYN client->hub`.
final class ExpressionReader {

    private ExpressionReader() {}

    /// Reads it.
    ///
    /// @param at where its first character stands
    static Expression read(String text, Spot at) throws Problem {
        if (text.strip().startsWith("=")) {
            String constant = text.strip().substring(1).strip();
            if (constant.isEmpty()) {
                throw new Problem(at, "value.empty");
            }
            return new Expression.Constant(constant);
        }
        Words words = new Words(text, at);
        Expression expression = read(words);
        words.finish();
        return expression;
    }

    private static Expression read(Words words) throws Problem {
        Words.Word first = words.take("value.empty");
        Optional<Quantity> quantity = Stream.of(Quantity.values()).filter(one -> first.is(one.word())).findFirst();
        if (quantity.isPresent()) {
            return new Expression.OfSegment(quantity.get(), of(words));
        }
        return switch (first.quoted() ? "" : first.text()) {
            case "port" -> new Expression.Port(words.take("value.host").text());
            case "address" -> new Expression.Address(words.take("value.host").text());
            case "state" -> new Expression.StateOf(words.take("value.host").text(), of(words));
            case "field" -> new Expression.FieldOf(words.take("value.field").text(), of(words));
            case "count" -> new Expression.Count(WhereReader.read(words));
            case "time" -> time(words);
            case "headers" -> new Expression.SizeOf(new Size(Part.HEADERS, SizedLayer.LINK), of(words));
            case "size" -> new Expression.SizeOf(size(words), of(words));
            case "text" -> new Expression.TextOf(of(words));
            default -> throw new Problem(first.at(), "value.unknown", first.text());
        };
    }

    private static Expression time(Words words) throws Problem {
        Where from = WhereReader.read(words);
        if (!words.takeIf("to")) {
            throw new Problem(words.at(), "value.time");
        }
        return new Expression.Time(from, WhereReader.read(words));
    }

    private static Optional<Where> of(Words words) throws Problem {
        return words.takeIf("of") || words.takeIf("after") ? Optional.of(WhereReader.read(words)) : Optional.empty();
    }

    /// A part of a frame: `transport`, `below transport`, `headers`.
    static Size size(Words words) throws Problem {
        if (words.takeIf("headers")) {
            return new Size(Part.HEADERS, SizedLayer.LINK);
        }
        Part part = words.takeIf("below") ? Part.BELOW : Part.HEADER;
        Words.Word word = words.take("layer");
        return new Size(part, Stream.of(SizedLayer.values()).filter(layer -> word.is(layer.word())).findFirst()
                .orElseThrow(() -> new Problem(word.at(), "layer")));
    }
}
