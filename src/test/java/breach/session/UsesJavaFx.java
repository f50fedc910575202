package breach.session;

import javafx.beans.property.IntegerProperty;

/// JavaFX below the window.
public final class UsesJavaFx {

    private UsesJavaFx() {
    }

    /// Breaks it.
    public static Class<?> property() {
        return IntegerProperty.class;
    }
}
