package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts the text of a filter into tokens. Between square brackets, where parts of fields are named, `:` and `-`
/// are operators; elsewhere they belong to the word that they stand in, an address or bytes.
final class Lexer {

    /// The operators, longer ones before those that they begin with.
    private static final List<String> SYMBOLS = List.of("===", "!==", "==", "!=", "~=", ">=", "<=", "&&", "||", "..",
            ">", "<", "~", "!", "&", "(", ")", "[", "]", "{", "}", ",");
    private static final Set<Character> IN_WORDS = Set.of('_', '.', ':', '-', '/');
    private static final String NOT_FIRST = "-/.";
    private static final Set<Character> IN_SLICES = Set.of(':', '-');
    /// What Wireshark has and this subset has not: arithmetic, layers, references, raw values.
    private static final String LEFT_OUT = "+-*/%#$@";
    private static final String RAW = "rR";
    private static final String RANGE = "..";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private boolean inSlice;

    private Lexer(String text) {
        this.text = text;
    }

    /// The tokens of `text`, the end as the last one.
    ///
    /// @throws FilterRefusal where it has a character that means nothing, or a quote that is not closed
    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.position < text.length()) {
            lexer.next();
        }
        lexer.add(Token.Kind.END, lexer.position, Bytes.EMPTY);
        return List.copyOf(lexer.tokens);
    }

    private void next() {
        char character = text.charAt(position);
        if (isSpace(character)) {
            position++;
        } else if (character == '"' || RAW.indexOf(character) >= 0 && text.startsWith("\"", position + 1)) {
            QuotedText quoted = QuotedText.at(text, position);
            add(Token.Kind.QUOTED, quoted.end(), quoted.octets());
        } else if (character == '\'') {
            QuotedText quoted = QuotedText.characterAt(text, position);
            add(Token.Kind.CHARACTER, quoted.end(), quoted.octets());
        } else if (wordEnd() > position) {
            add(Token.Kind.WORD, wordEnd(), Bytes.EMPTY);
        } else {
            symbol();
        }
    }

    private void symbol() {
        if (inSlice && IN_SLICES.contains(text.charAt(position))) {
            add(Token.Kind.SYMBOL, position + 1, Bytes.EMPTY);
            return;
        }
        String symbol = SYMBOLS.stream().filter(known -> text.startsWith(known, position)).findFirst()
                .orElseThrow(() -> unknown().refusal());
        inSlice = symbol.equals("[") || inSlice && !symbol.equals("]");
        add(Token.Kind.SYMBOL, position + symbol.length(), Bytes.EMPTY);
    }

    private FilterError unknown() {
        int codePoint = text.codePointAt(position);
        TextRange place = new TextRange(position, Character.charCount(codePoint));
        String shown = Character.toString(codePoint);
        if (codePoint == '=') {
            return FilterError.of(place, "equals", shown);
        }
        return FilterError.of(place, LEFT_OUT.indexOf(codePoint) >= 0 ? "leftout" : "character", shown);
    }

    /// Where the word that begins here ends; here, where none begins.
    private int wordEnd() {
        char first = text.charAt(position);
        boolean negative = !inSlice && first == '-' && isLetter(position + 1);
        if (!negative && NOT_FIRST.indexOf(first) >= 0) {
            return position;
        }
        int end = negative ? position + 1 : position;
        while (isInWord(end) && !text.startsWith(RANGE, end)) {
            end++;
        }
        return end;
    }

    private boolean isInWord(int index) {
        return isLetter(index) || !inSlice && index < text.length() && IN_WORDS.contains(text.charAt(index));
    }

    private boolean isLetter(int index) {
        return index < text.length() && (text.charAt(index) == '_'
                || text.charAt(index) < 128 && Character.isLetterOrDigit(text.charAt(index)));
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == '\n' || character == '\r';
    }

    private void add(Token.Kind kind, int end, Bytes octets) {
        TextRange place = new TextRange(position, end - position);
        tokens.add(new Token(kind, text.substring(position, end), octets, place));
        position = end;
    }
}
