package dev.osiscope.lesson;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Answers as they are typed: `SYN,ACK`, `4 3 2`, `TIME-WAIT`, the number of a choice.
public final class AnswerText {

    private static final String NONE = "none";
    /// As many digits as a number of any form has at most.
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]");

    private AnswerText() {}

    /// The answer that is typed so; empty where it is none for this form. Blanks between the digits of a number do no harm.
    public static Optional<Answer> read(Form form, String typed) {
        String text = typed.strip();
        return switch (form) {
            case Form.Flags _ -> set(text, AnswerText::flag).map(Answer.Flags::new);
            case Form.Number _ -> number(text);
            case Form.States _ -> TcpState.spelt(text.toUpperCase(Locale.ROOT).replace('_', '-')).map(Answer.State::new);
            case Form.Layers _ -> set(text, AnswerText::layer).map(Answer.Layers::new);
            case Form.InternetLayers _ -> set(text, AnswerText::internetLayer).map(Answer.InternetLayers::new);
            case Form.Choices choices -> choice(choices.choices(), text);
            case Form.Order order -> order(order.items(), text);
        };
    }

    private static <T> Optional<Set<T>> set(String text, Function<String, Optional<T>> reader) {
        Set<T> all = new LinkedHashSet<>();
        if (text.equalsIgnoreCase(NONE)) {
            return Optional.of(all);
        }
        for (String word : words(text)) {
            Optional<T> one = reader.apply(word);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.add(one.get());
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[,\\s+]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static Optional<TcpFlag> flag(String word) {
        return Form.Flags.ASKED.stream().filter(flag -> flag.name().equalsIgnoreCase(word)).findFirst();
    }

    private static Optional<Answer> number(String text) {
        String digits = BLANKS.matcher(text).replaceAll("");
        return NUMBER.matcher(digits).matches() ? Optional.of(new Answer.Number(Long.parseLong(digits))) : Optional.empty();
    }

    private static Optional<OsiLayer> layer(String word) {
        return Arrays.stream(OsiLayer.values()).filter(layer -> word.equals(String.valueOf(layer.number()))
                || layer.name().replace('_', '-').equalsIgnoreCase(word)).findFirst();
    }

    private static Optional<TcpIpLayer> internetLayer(String word) {
        return Arrays.stream(TcpIpLayer.values()).filter(layer ->
                word.equals(String.valueOf(layer.ordinal() + 1)) || layer.name().equalsIgnoreCase(word)).findFirst();
    }

    private static Optional<Answer> choice(List<Form.Choice> choices, String text) {
        return IntStream.range(0, choices.size())
                .filter(index -> text.equals(String.valueOf(index + 1)) || text.equalsIgnoreCase(choices.get(index).id()))
                .mapToObj(index -> (Answer) new Answer.Choice(choices.get(index).id())).findFirst();
    }

    private static Optional<Answer> order(List<String> items, String text) {
        List<String> order = words(text).stream().map(word -> item(items, word)).toList();
        boolean fits = !order.isEmpty() && !order.contains("") && Set.copyOf(order).size() == order.size();
        return fits ? Optional.of(new Answer.Order(order)) : Optional.empty();
    }

    private static String item(List<String> items, String word) {
        return IntStream.range(0, items.size())
                .filter(index -> word.equals(items.get(index)) || word.equals(String.valueOf(index + 1)))
                .mapToObj(items::get).findFirst().orElse("");
    }
}
