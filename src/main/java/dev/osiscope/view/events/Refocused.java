package dev.osiscope.view.events;

import dev.osiscope.view.parts.Contents;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Puts new nodes into a pane and gives the keyboard back to the one that bears the id of the one that had it.
final class Refocused {

    private Refocused() {}

    static void replace(Pane pane, List<? extends Node> nodes) {
        Node owner = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        String id = owner != null && isIn(pane, owner) ? owner.getId() : null;
        Contents.replace(pane, nodes);
        if (id != null) {
            find(pane, id);
        }
    }

    private static boolean isIn(Node pane, Node node) {
        Node parent = node;
        while (parent != null && parent != pane) {
            parent = parent.getParent();
        }
        return parent != null;
    }

    private static void find(Pane pane, String id) {
        Node found = pane.lookup("#" + id);
        if (found != null) {
            found.requestFocus();
        }
    }
}
