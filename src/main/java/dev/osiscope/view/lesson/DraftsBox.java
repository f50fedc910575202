package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.lesson.Authoring;
import dev.osiscope.viewmodel.lesson.Drafts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The lessons that somebody has begun to write: one goes on with them, or throws them away.
final class DraftsBox extends VBox {

    private final Authoring model;
    private final Messages messages;

    DraftsBox(Authoring model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("lesson-drafts");
        getStyleClass().add("lesson-drafts");
        model.draftsProperty().subscribe(this::show);
    }

    private void show(List<Drafts.Kept> drafts) {
        List<Node> lines = new ArrayList<>();
        Label title = LessonParts.words("strong");
        title.setText(messages.text("author.drafts"));
        lines.add(title);
        for (int place = 0; place < drafts.size(); place++) {
            lines.add(line(drafts.get(place), place));
        }
        getChildren().setAll(lines);
        LessonParts.show(this, !drafts.isEmpty());
    }

    private Node line(Drafts.Kept draft, int place) {
        Label words = LessonParts.words();
        words.setText(messages.text("author.draft", draft.title(), draft.stops()));
        FlowPane line = new FlowPane(words, button("resume", draft, place, () -> model.resume(draft)),
                button("discard", draft, place, () -> model.discard(draft)));
        line.getStyleClass().add("lesson-buttons");
        return line;
    }

    private Button button(String id, Drafts.Kept draft, int place, Runnable action) {
        Button button = LessonParts.button(messages, "author." + id, action, "compact");
        button.setId("author-" + id + "-" + place);
        button.setAccessibleText(messages.text("author.draft.spoken", button.getText(), draft.title()));
        return button;
    }
}
