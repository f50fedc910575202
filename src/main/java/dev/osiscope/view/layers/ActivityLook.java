package dev.osiscope.view.layers;

import dev.osiscope.layers.Activity;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// What a layer does, as a pseudo class `acts`, `idle` or `absent`: a node takes another one without looking for its styles anew.
final class ActivityLook {

    private static final Map<Activity, PseudoClass> ALL = new EnumMap<>(Activity.class);

    static {
        for (Activity activity : Activity.values()) {
            ALL.put(activity, PseudoClass.getPseudoClass(activity.name().toLowerCase(Locale.ROOT)));
        }
    }

    private ActivityLook() {}

    /// Lets `node` look as what does `shown`, and nothing else.
    static void show(Node node, Activity shown) {
        ALL.forEach((activity, look) -> node.pseudoClassStateChanged(look, activity == shown));
    }
}
