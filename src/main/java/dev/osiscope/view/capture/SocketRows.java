package dev.osiscope.view.capture;

import dev.osiscope.view.parts.LineList;
import dev.osiscope.viewmodel.capture.SocketsModel;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The lines of the list of sockets; the picked one is the selected one. Enter or a double click chooses it.
public final class SocketRows extends LineList<SocketLine> {

    private static final double HEIGHT = 1.98;

    private final SocketsModel model;
    private final SocketColumns columns;
    private final Runnable chosen;
    private Runnable placed = () -> { };

    SocketRows(SocketsModel model, SocketColumns columns, Runnable chosen) {
        super(HEIGHT);
        this.model = model;
        this.columns = columns;
        this.chosen = chosen;
        setId("sockets");
        setAccessibleText(model.messages().text("sockets.accessible"));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                choose();
            }
        });
        model.generationProperty().subscribe(this::renew);
        model.pickedProperty().subscribe(this::measured);
        renew();
    }

    private void renew() {
        columns.measure(model.items());
        resizeTo(model.items().size());
        requestLayout();
    }

    /// @param listener called when the columns stand elsewhere
    void onPlaced(Runnable listener) {
        placed = listener;
    }

    private void choose() {
        if (model.pickedPosition() >= 0) {
            chosen.run();
        }
    }

    @Override
    protected SocketLine make() {
        return new SocketLine(columns);
    }

    @Override
    protected void fill(SocketLine line, int index) {
        line.show(model.items().get(index), index == model.pickedPosition());
    }

    @Override
    protected void pressed(int index, double x) {
        model.pick(index);
    }

    @Override
    protected boolean keyed(KeyCode code) {
        if (code == KeyCode.ENTER) {
            choose();
            return true;
        }
        int to = moved(code, model.pickedPosition());
        if (to >= 0) {
            model.pick(to);
        }
        return to >= 0;
    }

    @Override
    protected void measured() {
        if (model.pickedPosition() >= 0) {
            reveal(model.pickedPosition());
        }
        refresh();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        columns.place(lineWidth(), character());
        placed.run();
        lines().forEach(SocketLine::requestLayout);
    }
}
