package dev.osiscope.view.lesson;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.AnswerText;
import dev.osiscope.lesson.Form;
import dev.osiscope.view.parts.NumberField;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// A line for a number. Enter gives it as the answer.
final class NumberForm extends AnswerForm {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final int COLUMNS = 18;

    private final NumberField field = new NumberField();

    NumberForm(String question, LessonPlay play) {
        super(play);
        field.setId("answer-number");
        field.getStyleClass().addAll("answer-number", "mono");
        field.setPrefColumnCount(COLUMNS);
        field.setPromptText(play.words("lesson.number.prompt"));
        field.setAccessibleText(play.words("lesson.number.prompt"));
        field.setAccessibleHelp(question);
        Label fault = LessonParts.words("small", "danger");
        fault.setText(play.words("lesson.number.fault"));
        fault.setId("answer-fault");
        LessonParts.show(fault, false);
        field.textProperty().subscribe((_, written) -> {
            Optional<Answer> number = AnswerText.read(new Form.Number(), written);
            boolean wrong = number.isEmpty() && !written.isBlank();
            field.pseudoClassStateChanged(INVALID, wrong);
            LessonParts.show(fault, wrong);
            number.ifPresentOrElse(this::fill, this::unfill);
        });
        FlowPane line = new FlowPane(field);
        line.getStyleClass().add("answer-line");
        getChildren().setAll(line, fault);
    }

    @Override
    void show(Answer answer) {
        if (answer instanceof Answer.Number(long value)) {
            field.setText(String.valueOf(value));
        }
    }

    @Override
    void takeFocus() {
        field.requestFocus();
        field.selectAll();
    }
}
