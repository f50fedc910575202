package dev.osiscope.filter;

import java.util.List;

/// A filter as it was written: nothing is known yet of the fields that it names.
sealed interface Expression {

    /// All of them hold; where there are none, that is true.
    record All(List<Expression> parts) implements Expression {}

    /// One of them holds at least.
    record Any(List<Expression> parts) implements Expression {}

    /// The other one does not hold.
    record Not(Expression part) implements Expression {}

    /// The frame has it.
    record Presence(Operand operand) implements Expression {}

    /// A comparison of two values.
    ///
    /// @param quantifier for how many of the left values it must hold
    /// @param left       the left side
    /// @param relation   how they are compared
    /// @param right      the right side
    record Comparison(Quantifier quantifier, Operand left, Relation relation, Operand right) implements Expression {}

    /// A value is one of several.
    ///
    /// @param quantifier for how many values it must hold
    /// @param left       the value
    /// @param members    what it may be
    record Membership(Quantifier quantifier, Operand left, List<Member> members) implements Expression {}

    /// A value that another one may be, or all values between two.
    ///
    /// @param low  the value, or the lowest
    /// @param high the highest; the same for one value
    record Member(Token low, Token high) {}
}
