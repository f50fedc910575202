package dev.osiscope.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Reads tokens as an expression, by recursive descent. What binds most tightly: `&`, then comparisons, `not`,
/// `and`, `or`.
final class Parser {

    /// How deep brackets and `not` may be nested.
    static final int DEEPEST = 50;

    private final TokenReader tokens;
    private final OperandParser operands;
    private int depth;

    private Parser(TokenReader tokens) {
        this.tokens = tokens;
        operands = new OperandParser(tokens);
    }

    /// The expression that `tokens` are; all of them, of which the last one is the end.
    ///
    /// @throws FilterRefusal where they are none
    static Expression parse(List<Token> tokens) {
        TokenReader reader = new TokenReader(tokens);
        if (reader.atEnd()) {
            return new Expression.All(List.of());
        }
        Expression expression = new Parser(reader).either();
        if (!reader.atEnd()) {
            throw reader.unexpected("operator");
        }
        return expression;
    }

    private Expression either() {
        List<Expression> parts = list(this::both, "or", "||");
        return parts.size() == 1 ? parts.getFirst() : new Expression.Any(parts);
    }

    private Expression both() {
        List<Expression> parts = list(this::single, "and", "&&");
        return parts.size() == 1 ? parts.getFirst() : new Expression.All(parts);
    }

    private List<Expression> list(Supplier<Expression> part, String word, String symbol) {
        List<Expression> parts = new ArrayList<>(List.of(part.get()));
        while (tokens.take(word) || tokens.take(symbol)) {
            parts.add(part.get());
        }
        return parts;
    }

    private Expression single() {
        if (++depth > DEEPEST) {
            throw FilterError.of(tokens.next().place(), "deep", DEEPEST).refusal();
        }
        Expression expression = tokens.take("not") || tokens.take("!") ? new Expression.Not(single()) : bracketed();
        depth--;
        return expression;
    }

    private Expression bracketed() {
        if (!tokens.take("(")) {
            return test();
        }
        Expression expression = either();
        tokens.need(")", "closing");
        return expression;
    }

    private Expression test() {
        Optional<Quantifier> asked = quantifier();
        Operand left = operands.next();
        Optional<Relation.Operator> operator = Relation.of(tokens.next());
        if (operator.isPresent()) {
            tokens.skip();
            return new Expression.Comparison(asked.orElse(operator.get().quantifier()), left,
                    operator.get().relation(), operands.next());
        }
        if (tokens.follow("not", "in") || tokens.follow("!", "in")) {
            return new Expression.Not(membership(asked, left));
        }
        if (tokens.take("in")) {
            return membership(asked, left);
        }
        if (asked.isPresent()) {
            throw tokens.unexpected("relation");
        }
        return new Expression.Presence(left);
    }

    private Optional<Quantifier> quantifier() {
        if (tokens.take("any")) {
            return Optional.of(Quantifier.ANY);
        }
        return tokens.take("all") ? Optional.of(Quantifier.ALL) : Optional.empty();
    }

    private Expression membership(Optional<Quantifier> asked, Operand left) {
        tokens.need("{", "set");
        List<Expression.Member> members = new ArrayList<>();
        do {
            Token low = tokens.value();
            members.add(new Expression.Member(low, tokens.take("..") ? tokens.value() : low));
        } while (tokens.take(","));
        tokens.need("}", "member");
        return new Expression.Membership(asked.orElse(Quantifier.ANY), left, members);
    }
}
