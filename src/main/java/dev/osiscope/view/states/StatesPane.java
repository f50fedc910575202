package dev.osiscope.view.states;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.Divided;
import dev.osiscope.view.parts.Ground;
import dev.osiscope.view.parts.Parted;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.tcp.EndStates;
import dev.osiscope.viewmodel.tcp.StatesModel;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The state machines of both ends of the connection at the playhead, side by side. A state or an arrow that is picked
/// brings the playhead to the step in which the end came there. It looks at the session only while it is in sight.
public final class StatesPane extends VBox implements Parted {

    private static final double HALF = 0.5;

    private final SessionViewModel session;
    private final StatesModel model;
    private final Label none = new Label();
    private final EndStatesPane client;
    private final EndStatesPane server;
    private final Divided both;

    /// The state machines of the connections of `session`.
    public StatesPane(SessionViewModel session) {
        this.session = session;
        Messages messages = session.messages();
        model = new StatesModel(messages);
        getStyleClass().addAll("panel", "states-pane");
        setId("states");
        none.setId("states-none");
        none.setText(messages.text("states.none"));
        none.getStyleClass().add("explain-why");
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        client = new EndStatesPane(messages);
        client.setId("states-client");
        server = new EndStatesPane(messages);
        server.setId("states-server");
        both = Divided.across(messages).add("states", client, HALF).rest(server);
        both.getStyleClass().add("states-both");
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().setAll(none, both);
        Ground.within(this);
        session.lookProperty().subscribe(this::refresh);
        visibleProperty().subscribe(this::refresh);
    }

    @Override
    public Divided parts() {
        return both;
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        List<EndStates> ends = model.look(session.snapshotProperty().get(), session.player().stepProperty().get());
        none.setVisible(ends.isEmpty());
        none.setManaged(ends.isEmpty());
        both.setVisible(!ends.isEmpty());
        both.setManaged(!ends.isEmpty());
        if (!ends.isEmpty()) {
            client.show(ends.getFirst(), session.player()::goTo);
            server.show(ends.getLast(), session.player()::goTo);
        }
    }
}
