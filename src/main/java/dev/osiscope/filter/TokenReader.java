package dev.osiscope.filter;

import java.util.List;

/// Walks over tokens, and says what was expected where another one stands.
final class TokenReader {

    private final List<Token> tokens;
    private int position;

    /// @param tokens the last one is the end
    TokenReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// The next token; it stays the next one.
    Token next() {
        return tokens.get(position);
    }

    boolean atEnd() {
        return next().kind() == Token.Kind.END;
    }

    /// Goes on, except beyond the end.
    Token skip() {
        Token token = next();
        position = Math.min(position + 1, tokens.size() - 1);
        return token;
    }

    /// Goes on where the next token is `wanted`, and says whether it was.
    boolean take(String wanted) {
        boolean taken = next().is(wanted);
        if (taken) {
            skip();
        }
        return taken;
    }

    /// Goes on where the next two tokens are `first` and `second`, and says whether they were.
    boolean follow(String first, String second) {
        boolean taken = next().is(first) && tokens.get(Math.min(position + 1, tokens.size() - 1)).is(second);
        if (taken) {
            skip();
            skip();
        }
        return taken;
    }

    /// Goes on over `wanted`, which must be the next token.
    ///
    /// @param expected the key of the words for what was expected
    /// @return the token
    Token need(String wanted, String expected) {
        if (!next().is(wanted)) {
            throw unexpected(expected);
        }
        return skip();
    }

    /// Goes on over a word or quoted text.
    Token value() {
        return switch (next().kind()) {
            case WORD, QUOTED, CHARACTER -> skip();
            case SYMBOL, END -> throw unexpected("value");
        };
    }

    /// Says that something else was expected instead of the next token.
    FilterRefusal unexpected(String expected) {
        return FilterError.of(next().place(), atEnd() ? "end" : "unexpected", next().text())
                .mendedBy("expected." + expected).refusal();
    }
}
