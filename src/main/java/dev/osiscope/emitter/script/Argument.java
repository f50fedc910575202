package dev.osiscope.emitter.script;

import java.util.Arrays;
import java.util.stream.Stream;

/// What a command of a script hands on.
public sealed interface Argument {

    /// The values that it stands for.
    ///
    /// @param received the arguments of the listener that the command stands in; none for a line of the script
    Stream<Object> values(Object[] received);

    /// A text: `hello`, `"hello, hub"`.
    ///
    /// @param text the text
    record Text(String text) implements Argument {

        @Override
        public Stream<Object> values(Object[] received) {
            return Stream.of(text);
        }
    }

    /// An error: `error:boom`.
    ///
    /// @param message its message
    record Problem(String message) implements Argument {

        @Override
        public Stream<Object> values(Object[] received) {
            return Stream.of(new ScriptError(message));
        }
    }

    /// What the listener was called with, one of it: `$1`. Nothing where it was called with less.
    ///
    /// @param index from 0
    record Received(int index) implements Argument {

        @Override
        public Stream<Object> values(Object[] received) {
            return index < received.length ? Stream.of(received[index]) : Stream.empty();
        }
    }

    /// All that the listener was called with: `$all`.
    record AllReceived() implements Argument {

        @Override
        public Stream<Object> values(Object[] received) {
            return Arrays.stream(received);
        }
    }
}
