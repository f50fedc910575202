package dev.osiscope.view.layers;

import dev.osiscope.layers.Activity;
import dev.osiscope.view.parts.OneLook;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;

/// What a layer does, as a pseudo class `acts`, `idle` or `absent`.
final class ActivityLook {

    private static final OneLook<Activity> LOOK =
            new OneLook<>(Activity.class, activity -> activity.name().toLowerCase(Locale.ROOT));

    private ActivityLook() {}

    /// Lets `node` look as what does `shown`, and nothing else.
    static void show(Node node, Activity shown) {
        LOOK.show(node, Optional.of(shown));
    }
}
