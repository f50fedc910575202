package dev.osiscope.view.events;

import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.events.EventListeners;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// An event and its listeners, each with its place in the order in which they are called.
final class ListenersNode extends FlowPane {

    ListenersNode(EventListeners shown, Messages messages) {
        getStyleClass().add("listeners-row");
        Label event = new Label(shown.event());
        event.getStyleClass().addAll("mono", "listeners-event");
        getChildren().add(event);
        List<String> names = shown.listeners();
        for (int place = 0; place < names.size(); place++) {
            Label listener = new Label(messages.text("playground.place", place + 1, names.get(place)));
            listener.getStyleClass().addAll("mono", "listener-chip");
            getChildren().add(listener);
        }
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(messages.text("playground.row.spoken", shown.event(), String.join(", ", names)));
    }
}
