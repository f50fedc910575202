package dev.osiscope.view.lesson;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// What a learner fills in to answer. What is filled in is the play's draft; a form knows no right answer.
abstract class AnswerForm extends VBox {

    private final LessonPlay play;

    private Runnable given = () -> { };

    AnswerForm(LessonPlay play) {
        this.play = play;
        getStyleClass().add("answer-form");
        setId("answer-form");
        addEventFilter(KeyEvent.KEY_PRESSED, this::take);
    }

    /// The form for `form`, nothing filled in.
    ///
    /// @param question what is asked, for who does not see it
    static AnswerForm of(Form form, String question, LessonPlay play) {
        return switch (form) {
            case Form.Flags _ -> new FlagsForm(question, play);
            case Form.Number _ -> new NumberForm(question, play);
            case Form.States states -> new StatesForm(states, question, play);
            case Form.Layers _ -> LayersForm.osi(question, play);
            case Form.InternetLayers _ -> LayersForm.internet(question, play);
            case Form.Choices choices -> new ChoicesForm(choices, question, play);
            case Form.Order order -> new OrderForm(order, question, play);
        };
    }

    /// Enter gives what is filled in as the answer, wherever in the form the keyboard is.
    private void take(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && play.draftProperty().get().isPresent()) {
            event.consume();
            given.run();
        }
    }

    /// The play that the answer is for.
    final LessonPlay play() {
        return play;
    }

    /// Who gives the answer when Enter is pressed.
    final void whenGiven(Runnable action) {
        given = action;
    }

    /// Takes note of what is filled in.
    final void fill(Answer answer) {
        play.draftProperty().set(Optional.of(answer));
    }

    /// Takes note that what is filled in is no answer.
    final void unfill() {
        play.draftProperty().set(Optional.empty());
    }

    /// Fills in an answer that was given.
    final void refill(Answer answer) {
        show(answer);
        fill(answer);
    }

    /// Shows an answer of its kind as what is filled in.
    abstract void show(Answer answer);

    /// Gives the keyboard to the part that is filled in first.
    abstract void takeFocus();
}
