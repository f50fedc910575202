package breach.view;

import dev.osiscope.tests.RunsBeside;
import java.util.Locale;
import javafx.stage.Stage;

/// Tests that may not run beside others.
@RunsBeside
public final class ShowsAWindow {

    private ShowsAWindow() {
    }

    /// Breaks it.
    public static Class<?> window() {
        Locale.setDefault(Locale.ROOT);
        return Stage.class;
    }
}
