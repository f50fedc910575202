package dev.osiscope.view.lesson;

import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.LessonWords;
import dev.osiscope.view.parts.Hue;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;

/// A stack of layers, the highest on top, with a box to tick for each.
///
/// @param <L> the layers of one of the two models
final class LayersForm<L> extends AnswerForm {

    private final Map<L, CheckBox> boxes = new LinkedHashMap<>();

    private LayersForm(List<L> layers, Function<L, String> names, Function<L, OsiLayer> hues,
            Function<Set<L>, Answer> answer, String question, LessonPlay play) {
        super(play);
        getStyleClass().add("answer-stack");
        for (L layer : layers) {
            CheckBox box = new CheckBox(names.apply(layer));
            box.setId("answer-" + layer);
            box.getStyleClass().addAll("answer-box", "answer-layer");
            Hue.show(box, hues.apply(layer));
            box.setMaxWidth(Double.MAX_VALUE);
            box.setAccessibleHelp(question);
            box.setOnAction(_ -> fill(answer.apply(ticked())));
            boxes.put(layer, box);
        }
        getChildren().setAll(boxes.values());
    }

    /// The seven layers.
    static AnswerForm osi(String question, LessonPlay play) {
        LessonWords words = play.says();
        return new LayersForm<>(Arrays.stream(OsiLayer.values()).sorted(Comparator.reverseOrder()).toList(), words::name,
                layer -> layer, Answer.Layers::new, question, play);
    }

    /// The four layers.
    static AnswerForm internet(String question, LessonPlay play) {
        LessonWords words = play.says();
        return new LayersForm<>(Arrays.stream(TcpIpLayer.values()).sorted(Comparator.reverseOrder()).toList(), words::name,
                LayersForm::highest, Answer.InternetLayers::new, question, play);
    }

    /// A layer of the four has the colour of the highest of the seven that it answers to.
    private static OsiLayer highest(TcpIpLayer layer) {
        return Arrays.stream(OsiLayer.values()).filter(osi -> osi.counterpart() == layer)
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    private Set<L> ticked() {
        return boxes.entrySet().stream().filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    void show(Answer answer) {
        Set<?> ticked = switch (answer) {
            case Answer.Layers(Set<OsiLayer> layers) -> layers;
            case Answer.InternetLayers(Set<TcpIpLayer> layers) -> layers;
            default -> Set.of();
        };
        boxes.forEach((layer, box) -> box.setSelected(ticked.contains(layer)));
    }

    @Override
    void takeFocus() {
        boxes.values().iterator().next().requestFocus();
    }
}
