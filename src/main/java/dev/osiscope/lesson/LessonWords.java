package dev.osiscope.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a lesson says in words: its text without any looks, for who hears it or reads it line by line, and answers as they are said.
public final class LessonWords {

    private final Messages messages;

    /// In the language of `messages`.
    public LessonWords(Messages messages) {
        this.messages = messages;
    }

    /// A sentence as running text.
    public List<Inline> parts(Saying saying) {
        return switch (saying) {
            case Saying.Written(List<Inline> parts) -> parts;
            case Saying.Said(var phrase) -> List.of(new Inline.Text(messages.text(phrase)));
        };
    }

    /// A sentence in plain words.
    public String plain(Saying saying) {
        return plain(parts(saying));
    }

    /// Running text in plain words.
    public static String plain(List<Inline> parts) {
        return parts.stream().map(LessonWords::plain).collect(Collectors.joining());
    }

    private static String plain(Inline part) {
        return switch (part) {
            case Inline.Text(String text) -> text;
            case Inline.CodeText(String text) -> text;
            case Inline.Emphasis(List<Inline> parts) -> plain(parts);
            case Inline.Strong(List<Inline> parts) -> plain(parts);
            case Inline.Link(List<Inline> parts, String url) -> plain(parts) + " (" + url + ")";
            case Inline.Figure(String text, var _) -> text;
            case Inline.Value _ -> "…";
        };
    }

    /// A block in plain words, a line for each item.
    public static String plain(Block block) {
        return switch (block) {
            case Block.Paragraph(List<Inline> parts) -> plain(parts);
            case Block.Bullets(List<List<Inline>> items) ->
                items.stream().map(LessonWords::plain).collect(Collectors.joining("\n"));
            case Block.Numbered(int first, List<List<Inline>> items) -> IntStream.range(0, items.size())
                    .mapToObj(index -> first + index + ". " + plain(items.get(index))).collect(Collectors.joining("\n"));
            case Block.Code(String text) -> text;
        };
    }

    /// An answer as it is said: `SYN, ACK`.
    public String answer(Form form, Answer answer) {
        return switch (answer) {
            case Answer.Flags(var flags) -> list(Form.Flags.ASKED.stream().filter(flags::contains), TcpFlag::name, "lesson.flags.none");
            case Answer.Number(long value) -> String.valueOf(value);
            case Answer.State(var state) -> state.toString();
            case Answer.Layers(var layers) -> list(downwards(layers), this::name, "lesson.layers.none");
            case Answer.InternetLayers(var layers) -> list(downwards(layers), this::name, "lesson.layers.none");
            case Answer.Choice(String id) -> choice(form, id);
            case Answer.Order(List<String> items) -> String.join(" → ", items);
        };
    }

    private static <L extends Comparable<L>> Stream<L> downwards(Collection<L> layers) {
        return layers.stream().sorted(Comparator.reverseOrder());
    }

    private <T> String list(Stream<T> items, Function<T, String> name, String none) {
        String list = items.map(name).collect(Collectors.joining(", "));
        return list.isEmpty() ? messages.text(none) : list;
    }

    /// A layer as it is called: `4 Transport`.
    public String name(OsiLayer layer) {
        return layer.number() + " " + messages.text("osi." + layer.name());
    }

    /// A layer as it is called: `Internet`.
    public String name(TcpIpLayer layer) {
        return messages.text("internet." + layer.name());
    }

    private String choice(Form form, String id) {
        return form instanceof Form.Choices(List<Form.Choice> choices)
                ? choices.stream().filter(choice -> choice.id().equals(id)).findFirst()
                        .map(choice -> plain(choice.label())).orElse(id)
                : id;
    }
}
