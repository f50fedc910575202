package dev.osiscope.view.lesson;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;

/// One of several choices.
final class ChoicesForm extends AnswerForm {

    private final List<Form.Choice> choices;
    private final List<RadioButton> buttons;

    ChoicesForm(Form.Choices form, String question, LessonPlay play) {
        super(play);
        choices = form.choices();
        ToggleGroup group = new ToggleGroup();
        buttons = IntStream.range(0, choices.size())
                .mapToObj(place -> button(choices.get(place), place, group, question)).toList();
        getChildren().setAll(buttons);
    }

    private RadioButton button(Form.Choice choice, int place, ToggleGroup group, String question) {
        RadioButton button = new Option(play().says().plain(choice.label()));
        button.setId("answer-choice-" + place);
        button.getStyleClass().addAll("answer-box", "answer-choice");
        button.setToggleGroup(group);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMnemonicParsing(false);
        button.setAccessibleHelp(question);
        button.setOnAction(_ -> fill(new Answer.Choice(choice.id())));
        button.selectedProperty().subscribe(chosen -> {
            if (chosen) {
                fill(new Answer.Choice(choice.id()));
            }
        });
        return button;
    }

    @Override
    void show(Answer answer) {
        if (answer instanceof Answer.Choice(String id)) {
            IntStream.range(0, choices.size()).filter(place -> choices.get(place).id().equals(id)).findFirst()
                    .ifPresent(place -> buttons.get(place).setSelected(true));
        }
    }

    @Override
    void takeFocus() {
        buttons.stream().filter(RadioButton::isSelected).findFirst().orElse(buttons.getFirst()).requestFocus();
    }

    /// One that is measured a little narrower than it is laid out: where the words just fit, JavaFX finds room for them when it
    /// measures and none when it lays out, and cuts them.
    private static final class Option extends RadioButton {

        private static final double LESS = 2;

        Option(String words) {
            super(words);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? width : Math.max(0, width - LESS));
        }
    }
}
