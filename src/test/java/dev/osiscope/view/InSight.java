package dev.osiscope.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Finds nodes as [Node#lookupAll] does, but only those in sight: what is hidden, as most panes are, is not even gone through.
final class InSight {

    private static final String CHILD = ">";

    /// From the innermost word to the outermost.
    private final List<Word> words;
    private final List<Node> found = new ArrayList<>();

    /// A word of a query: `#pane`, or `.label.strong`; `>` stands between two.
    private record Word(String text, String id, List<String> classes) {

        static Word of(String text) {
            return text.startsWith("#")
                    ? new Word(text, text.substring(1), List.of())
                    : new Word(text, "", List.of(text.substring(1).split("\\.")));
        }

        boolean isOf(Node node) {
            return classes.isEmpty() ? id.equals(node.getId()) : node.getStyleClass().containsAll(classes);
        }
    }

    private InSight(String query) {
        words = Stream.of(query.split(" ")).map(Word::of).toList().reversed();
    }

    /// What is in sight of `root` and below it, and answers to `query`: `#pane .label`.
    static List<Node> of(Node root, String query) {
        InSight search = new InSight(query);
        search.gather(root);
        return search.found;
    }

    private void gather(Node node) {
        if (node.isVisible()) {
            if (words.getFirst().isOf(node) && isBelow(node.getParent(), 1)) {
                found.add(node);
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(this::gather);
            }
        }
    }

    /// Whether `node` and those above it answer to the words from this place on.
    private boolean isBelow(Node node, int place) {
        if (place == words.size()) {
            return true;
        }
        boolean child = words.get(place).text().equals(CHILD);
        Word word = words.get(child ? place + 1 : place);
        int next = child ? place + 2 : place + 1;
        for (Node above = node; above != null; above = child ? null : above.getParent()) {
            if (word.isOf(above) && isBelow(above.getParent(), next)) {
                return true;
            }
        }
        return false;
    }
}
