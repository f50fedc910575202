package dev.osiscope.view.lesson;

import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.LessonWords;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Makes nodes of a lesson's text. A number that a step of the session says leads to that step by a click.
final class Prose {

    private final IntConsumer goTo;

    /// @param goTo shows a step
    Prose(IntConsumer goTo) {
        this.goTo = goTo;
    }

    /// The nodes of a text, one below the other.
    List<Node> of(List<Block> blocks) {
        return blocks.stream().map(this::of).toList();
    }

    private Node of(Block block) {
        return switch (block) {
            case Block.Paragraph(List<Inline> parts) -> line(parts);
            case Block.Bullets(List<List<Inline>> items) -> list(items, Stream.generate(() -> "•").limit(items.size()).toList());
            case Block.Numbered(int first, List<List<Inline>> items) -> list(items,
                    IntStream.range(first, first + items.size()).mapToObj(number -> number + ".").toList());
            case Block.Code(String text) -> code(text);
        };
    }

    /// Running text in one flow.
    TextFlow line(List<Inline> parts) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("lesson-text");
        flow.setMinHeight(Region.USE_PREF_SIZE);
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(LessonWords.plain(parts));
        List<Text> texts = new ArrayList<>();
        parts.forEach(part -> add(part, List.of(), texts));
        flow.getChildren().setAll(texts);
        return flow;
    }

    private void add(Inline part, List<String> styles, List<Text> to) {
        switch (part) {
            case Inline.Text(String text) -> to.add(text(text, styles));
            case Inline.CodeText(String text) -> to.add(text(text, with(styles, "code")));
            case Inline.Emphasis(List<Inline> parts) -> parts.forEach(inner -> add(inner, with(styles, "emphasis"), to));
            case Inline.Strong(List<Inline> parts) -> parts.forEach(inner -> add(inner, with(styles, "strong"), to));
            case Inline.Link(List<Inline> parts, String url) -> {
                parts.forEach(inner -> add(inner, styles, to));
                to.add(text(" (" + url + ")", with(styles, "code")));
            }
            case Inline.Figure(String text, OptionalInt step) -> to.add(figure(text, step, styles));
            case Inline.Value _ -> to.add(text("…", with(styles, "code")));
        }
    }

    private Text figure(String words, OptionalInt step, List<String> styles) {
        Text text = text(words, with(styles, "figure"));
        step.ifPresent(index -> {
            text.getStyleClass().add("leads");
            text.setOnMouseClicked(_ -> goTo.accept(index));
        });
        return text;
    }

    private static Text text(String words, List<String> styles) {
        Text text = new Text(words);
        text.getStyleClass().addAll(styles);
        return text;
    }

    private static List<String> with(List<String> styles, String more) {
        return Stream.concat(styles.stream(), Stream.of(more)).toList();
    }

    private VBox list(List<List<Inline>> items, List<String> signs) {
        VBox list = new VBox();
        list.getStyleClass().add("lesson-list");
        for (int index = 0; index < items.size(); index++) {
            Label sign = new Label(signs.get(index));
            sign.getStyleClass().add("lesson-sign");
            sign.setMinWidth(Region.USE_PREF_SIZE);
            TextFlow words = line(items.get(index));
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox item = new HBox(sign, words);
            item.getStyleClass().add("lesson-item");
            list.getChildren().add(item);
        }
        return list;
    }

    private static Label code(String text) {
        Label code = LessonParts.words("mono", "lesson-code");
        code.setText(text);
        code.setMaxWidth(Double.MAX_VALUE);
        return code;
    }
}
