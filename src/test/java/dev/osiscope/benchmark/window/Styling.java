package dev.osiscope.benchmark.window;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Optional;
import javafx.scene.Node;

/// Whether nodes wait for their looks. JavaFX knows it and tells nobody, unless the JVM was started with
/// `--add-opens javafx.graphics/javafx.scene=ALL-UNNAMED`. With that it can't use its cache of loaded classes.
final class Styling {

    private static final Optional<Field> FLAG = flag();

    private Styling() {}

    private static Optional<Field> flag() {
        try {
            Field flag = Node.class.getDeclaredField("cssFlag");
            flag.setAccessible(true);
            return Optional.of(flag);
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
}
