package dev.osiscope.benchmark.window;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Whether nodes wait for their looks. JavaFX knows it and tells nobody, unless the JVM was started with
/// `--add-opens javafx.graphics/javafx.scene=ALL-UNNAMED`. With that it can't use its cache of loaded classes.
final class Styling {

    private static final Optional<Field> FLAG = field(Node.class, "cssFlag");
    private static final Optional<Field> CHANGED = field(Scene.class, "dirtyNodesSize");

    private Styling() {}

    private static Optional<Field> field(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return Optional.of(field);
        } catch (NoSuchFieldException other) {
            throw new IllegalStateException("this JavaFX keeps it elsewhere", other);
        } catch (InaccessibleObjectException closed) {
            return Optional.empty();
        }
    }

    /// Whether that can be told here.
    static boolean isKnown() {
        return FLAG.isPresent();
    }

    /// Whether neither `node` nor what is in it waits for its looks.
    static boolean isDone(Node node) {
        try {
            return ((Enum<?>) FLAG.orElseThrow().get(node)).name().equals("CLEAN");
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether anything in `scene` has changed since it was painted.
    static boolean isDirty(Scene scene) {
        try {
            return CHANGED.orElseThrow().getInt(scene) > 0;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
