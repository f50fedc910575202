package breach.viewmodel;

import javafx.scene.Node;

/// A node in a view model.
public final class HoldsANode {

    private HoldsANode() {
    }

    /// Breaks it.
    public static Class<?> node() {
        return Node.class;
    }
}
