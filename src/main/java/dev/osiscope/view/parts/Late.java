package dev.osiscope.view.parts;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Something that is made when it is asked for first: a start need not wait for what nobody looks at yet. Used on the JavaFX
/// application thread.
///
/// @param <T> what it is
public final class Late<T> {

    private final Supplier<? extends T> maker;
    private Optional<T> made = Optional.empty();

    /// @param maker makes it
    public Late(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    /// It, which there is from now on.
    public T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }

    /// It where it was made.
    public Optional<T> made() {
        return made;
    }

    /// The same as a stream.
    public Stream<T> stream() {
        return made.stream();
    }

    /// Whether it is this one.
    public boolean is(Object other) {
        return made.isPresent() && made.get() == other;
    }
}
