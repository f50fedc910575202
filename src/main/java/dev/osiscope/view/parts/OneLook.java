package dev.osiscope.view.parts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// Looks of which a node bears one at a time, each a pseudo class: it takes another one without looking for its styles anew.
public final class OneLook<E extends Enum<E>> {

    private final Map<E, PseudoClass> all;

    /// One look for each value of `kind`, called as `name` says.
    public OneLook(Class<E> kind, Function<E, String> name) {
        all = new EnumMap<>(kind);
        for (E value : kind.getEnumConstants()) {
            all.put(value, PseudoClass.getPseudoClass(name.apply(value)));
        }
    }

    /// Lets `node` look as `wanted` does, and as no other.
    public void show(Node node, Optional<E> wanted) {
        E shown = wanted.orElse(null);
        all.forEach((value, look) -> node.pseudoClassStateChanged(look, value == shown));
    }
}
