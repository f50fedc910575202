package dev.osiscope.view.lesson;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.Form;
import dev.osiscope.viewmodel.lesson.LessonPlay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

/// Items that are put in order by picking one after the other; picking one again takes it out.
final class OrderForm extends AnswerForm {

    private final Map<String, ToggleButton> buttons = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();

    OrderForm(Form.Order form, String question, LessonPlay play) {
        super(play);
        Label how = LessonParts.words("small", "muted");
        how.setText(play.words("lesson.order.how"));
        getChildren().add(how);
        for (int place = 0; place < form.items().size(); place++) {
            String item = form.items().get(place);
            ToggleButton button = new ToggleButton();
            button.setId("answer-item-" + place);
            button.getStyleClass().addAll("answer-box", "answer-item", "mono");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMnemonicParsing(false);
            button.setAccessibleHelp(question);
            button.setOnAction(_ -> toggle(item));
            buttons.put(item, button);
            getChildren().add(button);
        }
        show();
    }

    private void toggle(String item) {
        if (!order.remove(item)) {
            order.add(item);
        }
        show();
        if (order.isEmpty()) {
            unfill();
        } else {
            fill(new Answer.Order(order));
        }
    }

    private void show() {
        buttons.forEach((item, button) -> {
            int place = order.indexOf(item);
            button.setText(place < 0 ? "–  " + item : place + 1 + ".  " + item);
            button.setAccessibleText(place < 0 ? play().words("lesson.order.out", item)
                    : play().words("lesson.order.at", item, place + 1));
            button.setSelected(place >= 0);
        });
    }

    @Override
    void show(Answer answer) {
        if (answer instanceof Answer.Order(List<String> items)) {
            order.clear();
            order.addAll(items);
            show();
        }
    }

    @Override
    void takeFocus() {
        buttons.values().iterator().next().requestFocus();
    }
}
