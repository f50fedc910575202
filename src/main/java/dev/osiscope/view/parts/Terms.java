package dev.osiscope.view.parts;

import dev.osiscope.i18n.Glossary;
import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/// Explains the terms of the glossary where they stand in a label: the one below the mouse, and all of them while the label has the
/// keyboard. A screen reader hears them as help.
public final class Terms {

    private final Label label;
    private final Glossary glossary;
    private final Tooltip tooltip = new Tooltip();
    private boolean wanted;

    private Terms(Label label, Glossary glossary) {
        this.label = label;
        this.glossary = glossary;
        tooltip.getStyleClass().add("term");
        tooltip.setWrapText(true);
        label.textProperty().subscribe(this::read);
        label.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        label.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hide());
        label.focusedProperty().subscribe((before, now) -> {
            if (now) {
                showAll();
            } else if (before) {
                hide();
            }
        });
    }

    /// Lets `label` explain the terms in its text, whatever that is.
    public static void explain(Label label, Messages messages) {
        new Terms(label, messages.glossary());
    }

    private List<Term> terms() {
        return glossary.in(label.getText()).stream().map(Glossary.Place::term).distinct().toList();
    }

    private String lines() {
        return terms().stream().map(Term::line).collect(Collectors.joining("\n"));
    }

    private void read() {
        hide();
        String lines = lines();
        label.setAccessibleHelp(lines.isEmpty() ? null : lines);
        label.setFocusTraversable(!lines.isEmpty());
    }

    private void moved(MouseEvent event) {
        Optional<Term> below = at(event.getSceneX(), event.getSceneY());
        label.setCursor(below.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        String line = below.map(Term::line).orElse("");
        if (line.isEmpty()) {
            hide();
        } else if (!wanted || !line.equals(tooltip.getText())) {
            show(line, event.getScreenX() + 12, event.getScreenY() + 16);
        }
    }

    /// The term below a point of the scene: the label's text node knows which character stands there.
    private Optional<Term> at(double x, double y) {
        if (!(label.lookup(".text") instanceof Text text) || !text.getText().equals(label.getText())) {
            return Optional.empty();
        }
        Point2D point = text.sceneToLocal(x, y);
        return text.contains(point) || text.getLayoutBounds().contains(point)
                ? glossary.at(text.getText(), text.hitTest(point).getCharIndex()) : Optional.empty();
    }

    private void showAll() {
        Bounds bounds = label.localToScreen(label.getLayoutBounds());
        String lines = lines();
        if (bounds != null && !lines.isEmpty()) {
            show(lines, bounds.getMinX(), bounds.getMaxY() + 4);
        }
    }

    private void show(String words, double x, double y) {
        wanted = true;
        tooltip.setText(words);
        tooltip.show(label, x, y);
    }

    private void hide() {
        wanted = false;
        tooltip.hide();
    }
}
