package dev.osiscope.view.lesson;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/// A box to tick for each flag.
final class FlagsForm extends AnswerForm {

    private final Map<TcpFlag, CheckBox> boxes = new EnumMap<>(TcpFlag.class);

    FlagsForm(String question, LessonPlay play) {
        super(play);
        FlowPane line = new FlowPane();
        line.getStyleClass().add("answer-line");
        Form.Flags.ASKED.forEach(flag -> line.getChildren().add(box(flag, question)));
        getChildren().setAll(line);
    }

    private CheckBox box(TcpFlag flag, String question) {
        CheckBox box = new CheckBox(flag.name());
        box.setId("answer-" + flag.name());
        box.getStyleClass().addAll("answer-box", "mono");
        box.setMinWidth(USE_PREF_SIZE);
        box.setTooltip(new Tooltip(play().words("learner.flag." + flag.name())));
        box.setAccessibleHelp(question);
        box.setOnAction(_ -> fill(new Answer.Flags(boxes.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey).collect(Collectors.toSet()))));
        boxes.put(flag, box);
        return box;
    }

    @Override
    void show(Answer answer) {
        if (answer instanceof Answer.Flags(Set<TcpFlag> flags)) {
            boxes.forEach((flag, box) -> box.setSelected(flags.contains(flag)));
        }
    }

    @Override
    void takeFocus() {
        boxes.get(Form.Flags.ASKED.getFirst()).requestFocus();
    }
}
