package dev.osiscope.filter;

import java.util.Map;
import java.util.Optional;

/// How two values are compared.
enum Relation {
    EQUAL,
    NOT_EQUAL,
    GREATER,
    LESS,
    GREATER_OR_EQUAL,
    LESS_OR_EQUAL,
    CONTAINS,
    MATCHES;

    /// A relation as it is written, and for how many of a field's values it must hold.
    ///
    /// @param relation   the relation
    /// @param quantifier for how many, where the filter does not say so itself
    record Operator(Relation relation, Quantifier quantifier) {}

    private static final Map<String, Operator> OPERATORS = Map.ofEntries(
            any("==", EQUAL), any("eq", EQUAL), any("any_eq", EQUAL),
            all("===", EQUAL), all("all_eq", EQUAL),
            all("!=", NOT_EQUAL), all("ne", NOT_EQUAL), all("all_ne", NOT_EQUAL),
            any("!==", NOT_EQUAL), any("any_ne", NOT_EQUAL), any("~=", NOT_EQUAL),
            any(">", GREATER), any("gt", GREATER),
            any("<", LESS), any("lt", LESS),
            any(">=", GREATER_OR_EQUAL), any("ge", GREATER_OR_EQUAL),
            any("<=", LESS_OR_EQUAL), any("le", LESS_OR_EQUAL),
            any("contains", CONTAINS), any("~", MATCHES), any("matches", MATCHES));

    /// The relation that `token` stands for; empty where it stands for none.
    static Optional<Operator> of(Token token) {
        boolean bare = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL;
        return bare ? Optional.ofNullable(OPERATORS.get(token.text())) : Optional.empty();
    }

    /// Whether it holds between values of which the left one is less than (below 0), equal to (0) or greater than
    /// (above 0) the right one. Not for those that search.
    boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case GREATER -> order > 0;
            case LESS -> order < 0;
            case GREATER_OR_EQUAL -> order >= 0;
            case LESS_OR_EQUAL -> order <= 0;
            case CONTAINS, MATCHES -> throw new IllegalStateException(this + " has no order");
        };
    }

    private static Map.Entry<String, Operator> any(String text, Relation relation) {
        return Map.entry(text, new Operator(relation, Quantifier.ANY));
    }

    private static Map.Entry<String, Operator> all(String text, Relation relation) {
        return Map.entry(text, new Operator(relation, Quantifier.ALL));
    }
}
