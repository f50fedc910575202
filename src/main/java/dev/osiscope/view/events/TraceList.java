package dev.osiscope.view.events;

import dev.osiscope.view.parts.LineList;
import dev.osiscope.viewmodel.events.Playground;
import dev.osiscope.viewmodel.events.PlaygroundModel;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

/// The steps of a run that have been made, the latest in sight. Whoever picks one goes back to it.
final class TraceList extends LineList<Label> {

    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final double LINE_EMS = 1.7;

    private final PlaygroundModel model;

    TraceList(PlaygroundModel model) {
        super(LINE_EMS);
        this.model = model;
        setId("playground-trace");
        getStyleClass().add("trace-list");
        setAccessibleText(model.messages().text("playground.trace"));
        model.lookProperty().subscribe(this::show);
    }

    private void show(Playground look) {
        growTo(look.step());
    }

    @Override
    protected Label make() {
        Label line = new Label();
        line.getStyleClass().addAll("mono", "trace-line");
        line.setTooltip(new Tooltip());
        return line;
    }

    @Override
    protected void fill(Label line, int index) {
        line.setText(model.traceLine(index));
        line.getTooltip().setText(line.getText().strip());
        line.pseudoClassStateChanged(NOW, index == size() - 1);
    }

    @Override
    protected void pressed(int index, double x) {
        model.goTo(index + 1);
    }

    @Override
    protected boolean keyed(KeyCode code) {
        int to = moved(code, size() - 1);
        if (to >= 0) {
            model.goTo(code == KeyCode.DOWN ? size() + 1 : to + 1);
        }
        return to >= 0;
    }
}
