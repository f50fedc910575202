package dev.osiscope.view.lesson;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Finding;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is wrong with a lesson, and where: as `osiscope lesson check` says it.
final class FindingsBox extends VBox {

    /// Who sees so many knows enough; all are on the command line.
    private static final int MOST = 30;

    private final Messages messages;
    private final String title;

    /// @param title what is said above the findings: its key in the bundles
    FindingsBox(Messages messages, String title) {
        this.messages = messages;
        this.title = title;
        setId("lesson-findings");
        getStyleClass().add("lesson-findings");
        setAccessibleRole(AccessibleRole.TEXT);
        LessonParts.show(this, false);
    }

    void show(List<Finding> findings) {
        List<Label> lines = new ArrayList<>();
        lines.add(line(messages.text(title, findings.size()), "danger"));
        findings.stream().limit(MOST).forEach(finding -> lines.add(line(messages.text("lesson.finding", finding.file(),
                finding.at().line(), finding.at().column(), messages.text(finding.what())), "mono")));
        getChildren().setAll(lines);
        setAccessibleText(String.join("\n", lines.stream().map(Label::getText).toList()));
        LessonParts.show(this, !findings.isEmpty());
    }

    private static Label line(String text, String style) {
        Label line = LessonParts.words("small", style);
        line.setText(text);
        return line;
    }
}
