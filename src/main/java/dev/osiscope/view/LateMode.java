package dev.osiscope.view;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A mode that is made when it is asked for first: a start need not wait for what nobody looks at yet. Used on the JavaFX
/// application thread.
final class LateMode<M extends Mode> {

    private final Supplier<M> maker;
    private final Supplier<Room> room;
    private Optional<M> made = Optional.empty();

    /// @param maker makes it
    /// @param room  the room that it has then
    LateMode(Supplier<M> maker, Supplier<Room> room) {
        this.maker = maker;
        this.room = room;
    }

    /// The mode, which there is from now on.
    M get() {
        if (made.isEmpty()) {
            M mode = maker.get();
            made = Optional.of(mode);
            mode.arrange(room.get());
        }
        return made.get();
    }

    /// The mode where it was made.
    Optional<M> made() {
        return made;
    }

    /// The same as a stream.
    Stream<M> stream() {
        return made.stream();
    }

    /// Whether it is this one.
    boolean is(Mode other) {
        return made.isPresent() && made.get() == other;
    }
}
