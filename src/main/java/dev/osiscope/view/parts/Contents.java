package dev.osiscope.view.parts;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Puts new nodes into a pane that is shown.
///
/// They are styled at once, before the pulse. What a pulse itself finds to be styled first (a label then gets its text)
/// or what its layout makes has JavaFX look for more to be styled in the next pulse; and as that finds nothing, it paints
/// the whole window.
public final class Contents {

    private Contents() {}

    /// Replaces what `pane` has. Not for nodes that a layout makes: what is new is to be there before the pulse. Those that
    /// it has already stay, though maybe elsewhere among the others: whatever is put in anew is styled anew.
    public static void replace(Pane pane, List<? extends Node> nodes) {
        ObservableList<Node> shown = pane.getChildren();
        Set<Node> before = identities(shown);
        List<? extends Node> kept = nodes.stream().filter(before::contains).toList();
        if (kept.isEmpty()) {
            shown.setAll(nodes);
        } else {
            if (kept.size() < shown.size()) {
                shown.retainAll(identities(kept));
            }
            order(shown, kept);
            insert(shown, nodes);
        }
        // Not the pane: that would have all that stays looked at as well.
        nodes.stream().filter(node -> !before.contains(node)).forEach(Node::applyCss);
    }

    private static Set<Node> identities(List<? extends Node> nodes) {
        Set<Node> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(nodes);
        return all;
    }

    /// Puts the children `shown` into the order `wanted`: JavaFX takes a node that goes to the front or to the back for the same one.
    private static void order(List<Node> shown, List<? extends Node> wanted) {
        int size = wanted.size();
        int first = inOrder(shown, wanted);
        int last = inOrder(shown.reversed(), wanted.reversed());
        if (first >= last) {
            wanted.subList(first, size).forEach(Node::toFront);
        } else {
            wanted.subList(0, size - last).reversed().forEach(Node::toBack);
        }
    }

    /// How many of `wanted`, from its beginning, `shown` has one after the other, with others between them.
    private static int inOrder(List<Node> shown, List<? extends Node> wanted) {
        int count = 0;
        for (Node node : shown) {
            if (count < wanted.size() && node == wanted.get(count)) {
                count++;
            }
        }
        return count;
    }

    /// @param shown some of `nodes`, in their order; all of them afterwards
    private static void insert(List<Node> shown, List<? extends Node> nodes) {
        int place = 0;
        while (place < nodes.size()) {
            int end = place;
            while (end < nodes.size() && (place == shown.size() || nodes.get(end) != shown.get(place))) {
                end++;
            }
            if (end > place) {
                shown.addAll(place, nodes.subList(place, end));
            }
            place = end + 1;
        }
    }
}
