package dev.osiscope.view.parts;

import java.util.function.Function;
import javafx.util.StringConverter;

/// What the values of a list to choose from are called. Nobody writes there, so words are never read back.
///
/// @param <T> the values
public final class Words<T> extends StringConverter<T> {

    private final Function<T, String> words;

    /// Values called by `words`; no value has none.
    public Words(Function<T, String> words) {
        this.words = words;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("nobody writes here");
    }
}
