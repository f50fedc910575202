package dev.osiscope.filter;

import dev.osiscope.wire.FieldValue;
import java.util.Comparator;
import java.util.Optional;

/// Makes a condition of an expression: all fields must be known, and all types must fit.
final class Checker {

    private final OperandChecker operands;

    /// @param catalogue the fields there are
    Checker(FieldCatalogue catalogue) {
        operands = new OperandChecker(catalogue);
    }

    /// The condition that `expression` is.
    ///
    /// @throws FilterRefusal where a field is not known, or a type does not fit
    Condition condition(Expression expression) {
        return switch (expression) {
            case Expression.All(var parts) -> new Condition.All(parts.stream().map(this::condition).toList());
            case Expression.Any(var parts) -> new Condition.Any(parts.stream().map(this::condition).toList());
            case Expression.Not(var part) -> new Condition.Not(condition(part));
            case Expression.Presence(var operand) -> presence(operand);
            case Expression.Comparison comparison -> comparison(comparison);
            case Expression.Membership membership -> membership(membership);
        };
    }

    private Condition presence(Operand operand) {
        Typed typed = operands.typed(operand);
        return switch (typed.source()) {
            case FIELD, SLICE -> new Condition.Presence(typed.values());
            case MASK -> new Condition.BitSet(typed.values());
            case FUNCTION -> throw FilterError.of(typed.place(), "alone").refusal();
        };
    }

    private Condition comparison(Expression.Comparison comparison) {
        Typed left = left(comparison.left());
        return switch (comparison.relation()) {
            case MATCHES -> match(comparison, left);
            case CONTAINS -> search(comparison, left);
            default -> ordered(comparison, left);
        };
    }

    /// A left side can't be a value, even where the right side is a field.
    private Typed left(Operand operand) {
        if (operand instanceof Operand.Plain(Token token) && !isName(token)) {
            throw FilterError.of(operand.place(), "left").refusal();
        }
        return operands.typed(operand);
    }

    private static boolean isName(Token token) {
        return token.isWord() && Character.isLetter(token.text().charAt(0));
    }

    private Condition ordered(Expression.Comparison comparison, Typed left) {
        if (!left.type().comparable()) {
            throw OperandChecker.unfit("compare", left).refusal();
        }
        Optional<Typed> field = operands.unlessConstant(comparison.right());
        if (field.isPresent()) {
            Typed right = field.get();
            if (!left.comparableWith(right) || !right.type().comparable()) {
                throw OperandChecker.different(left, right).refusal();
            }
            return new Condition.Comparison(comparison.quantifier(), left.values(), comparison.relation(),
                    order(left, right), right.values());
        }
        Constant constant = operands.constant(comparison.right(), left);
        return new Condition.Comparison(comparison.quantifier(), constant.masked(left.values()),
                comparison.relation(), ValueOrder.of(left.type()), new Values.Constant(constant.value()));
    }

    private static Comparator<FieldValue> order(Typed left, Typed right) {
        return ValueOrder.of(right.type() == FieldType.SIGNED_NUMBER ? right.type() : left.type());
    }

    private Condition search(Expression.Comparison comparison, Typed left) {
        if (!left.type().searchable()) {
            throw OperandChecker.unfit("search", left).refusal();
        }
        Optional<Typed> field = operands.unlessConstant(comparison.right());
        if (field.isPresent()) {
            if (!left.comparableWith(field.get())) {
                throw OperandChecker.different(left, field.get()).refusal();
            }
            return new Condition.Search(comparison.quantifier(), left.contents(), field.get().contents());
        }
        FieldType wanted = left.type() == FieldType.TEXT ? FieldType.TEXT : FieldType.OCTETS;
        Typed searched = new Typed(left.values(), wanted, 0, left.source(), left.place());
        return new Condition.Search(comparison.quantifier(), left.contents(),
                new Values.Constant(operands.constant(comparison.right(), searched).value()));
    }

    private Condition match(Expression.Comparison comparison, Typed left) {
        if (!left.type().searchable()) {
            throw OperandChecker.unfit("match", left).refusal();
        }
        if (!(comparison.right() instanceof Operand.Plain(Token token)) || token.kind() != Token.Kind.QUOTED) {
            throw FilterError.of(comparison.right().place(), "pattern.quotes").refusal();
        }
        return new Condition.Match(comparison.quantifier(), left.contents(), BytePattern.of(token));
    }

    private Condition membership(Expression.Membership membership) {
        Typed left = left(membership.left());
        if (left.source() != Typed.Source.FIELD) {
            throw FilterError.of(left.place(), "member").refusal();
        }
        if (!left.type().comparable()) {
            throw OperandChecker.unfit("compare", left).refusal();
        }
        return new Condition.Membership(membership.quantifier(), left.values(),
                membership.members().stream().map(member -> range(member, left)).toList());
    }

    private ValueRange range(Expression.Member member, Typed left) {
        Comparator<FieldValue> order = ValueOrder.of(left.type());
        Constant low = operands.constant(new Operand.Plain(member.low()), left);
        if (member.low() == member.high()) {
            return low.range(order);
        }
        Constant high = operands.constant(new Operand.Plain(member.high()), left);
        return new ValueRange(low.range(order).low(), high.range(order).high(), order);
    }
}
