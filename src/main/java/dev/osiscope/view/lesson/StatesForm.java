package dev.osiscope.view.lesson;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.view.parts.StickyToggle;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/// The eleven states where the diagram has them; one is picked. The one that the end is in now is marked.
final class StatesForm extends AnswerForm {

    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final Map<TcpState, ToggleButton> buttons = new EnumMap<>(TcpState.class);
    private final Optional<TcpState> now;

    StatesForm(Form.States form, String question, LessonPlay play) {
        super(play);
        now = play.stateNow(form.host());
        ToggleGroup group = new ToggleGroup();
        for (TcpState state : TcpState.values()) {
            buttons.put(state, button(state, group, question));
        }
        Label words = LessonParts.words("small", "muted");
        words.setText(now.map(state -> play.words("lesson.states.now", form.host(), state)).orElse(""));
        LessonParts.show(words, now.isPresent());
        getChildren().setAll(new StateMap(buttons), words);
    }

    private ToggleButton button(TcpState state, ToggleGroup group, String question) {
        ToggleButton button = new StickyToggle(state.toString());
        button.setId("answer-" + state.name());
        button.getStyleClass().addAll("answer-state", "mono");
        button.setToggleGroup(group);
        button.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        button.setTooltip(new Tooltip(play().words("states.meaning." + state.name())));
        button.setAccessibleHelp(question);
        button.pseudoClassStateChanged(NOW, now.filter(state::equals).isPresent());
        button.setOnAction(_ -> fill(new Answer.State(state)));
        return button;
    }

    @Override
    void show(Answer answer) {
        if (answer instanceof Answer.State(TcpState state)) {
            buttons.get(state).setSelected(true);
        }
    }

    @Override
    void takeFocus() {
        buttons.get(now.orElse(TcpState.CLOSED)).requestFocus();
    }
}
