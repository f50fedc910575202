package dev.osiscope.filter;

import java.util.List;

/// What stands at one side of a comparison, as it was written.
sealed interface Operand {

    /// Where it stands.
    TextRange place();

    /// A word or quoted text: a field's name or a value.
    ///
    /// @param token as it was written
    record Plain(Token token) implements Operand {

        @Override
        public TextRange place() {
            return token.place();
        }
    }

    /// Some of the bytes of another one.
    ///
    /// @param whole  the other one
    /// @param ranges which of its bytes, in the order in which they are put together
    /// @param place  where it stands
    record Slice(Operand whole, List<SliceRange> ranges, TextRange place) implements Operand {}

    /// Those bits of one that another one has as well.
    ///
    /// @param value the one
    /// @param mask  the other one
    record Masked(Operand value, Operand mask) implements Operand {

        @Override
        public TextRange place() {
            return value.place().to(mask.place());
        }
    }

    /// A function of fields.
    ///
    /// @param name      the function's name
    /// @param arguments the fields
    /// @param place     where it stands
    record Call(Token name, List<Plain> arguments, TextRange place) implements Operand {}
}
