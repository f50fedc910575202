package dev.osiscope.view.parts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    /// it has already stay where they are in the same order: whatever is put in anew is styled anew.
    public static void replace(Pane pane, List<? extends Node> nodes) {
        List<Node> shown = pane.getChildren();
        Set<Node> before = Set.copyOf(shown);
        List<Node> kept = nodes.stream().filter(before::contains).collect(Collectors.toList());
        if (kept.isEmpty() || !kept.equals(shown.stream().filter(Set.copyOf(kept)::contains).toList())) {
            pane.getChildren().setAll(nodes);
        } else {
            pane.getChildren().retainAll(kept);
            insert(shown, nodes);
        }
        pane.applyCss();
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
