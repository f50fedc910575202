package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words of a place or a value, from left to right. Used by one thread.
final class Words {

    private static final int LONGEST_NUMBER = 12;

    /// A word, or a text in quotation marks.
    record Word(String text, Spot at, boolean quoted) {

        boolean is(String keyword) {
            return !quoted && text.equals(keyword);
        }
    }

    private final List<Word> words = new ArrayList<>();
    private final String text;
    private final Spot start;
    private int next;

    /// @param start where `text` begins
    Words(String text, Spot start) throws Problem {
        this.text = text;
        this.start = start;
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                at = take(at);
            }
        }
    }

    private int take(int from) throws Problem {
        boolean quoted = text.charAt(from) == '"';
        int end = from + (quoted ? 1 : 0);
        while (end < text.length()
                && (quoted ? text.charAt(end) != '"' : !Character.isWhitespace(text.charAt(end)))) {
            end++;
        }
        if (quoted && end == text.length()) {
            throw new Problem(spot(from), "quote");
        }
        words.add(new Word(text.substring(from + (quoted ? 1 : 0), end), spot(from), quoted));
        return end + (quoted ? 1 : 0);
    }

    private Spot spot(int offset) {
        return new Spot(start.line(), start.column() + offset);
    }

    /// Where the next word begins, or where one is missing.
    Spot at() {
        return more() ? words.get(next).at() : spot(text.length());
    }

    boolean more() {
        return next < words.size();
    }

    Optional<Word> peek() {
        return more() ? Optional.of(words.get(next)) : Optional.empty();
    }

    /// The next word, which must be there.
    ///
    /// @param key the end of the key of what is said where it is not
    Word take(String key) throws Problem {
        if (!more()) {
            throw new Problem(at(), key);
        }
        return words.get(next++);
    }

    /// Whether the next word is this one; then it is taken.
    boolean takeIf(String keyword) {
        boolean there = peek().filter(word -> word.is(keyword)).isPresent();
        next += there ? 1 : 0;
        return there;
    }

    /// A whole number, 0 or more, that is written at `word`.
    static long number(String digits, Spot at) throws Problem {
        if (digits.isEmpty() || digits.length() > LONGEST_NUMBER || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Problem(at, "number", digits);
        }
        return Long.parseLong(digits);
    }

    /// What stood between the words `from` and the next one.
    String textFrom(int from) {
        int begin = words.get(from).at().column() - start.column();
        int end = next < words.size() ? words.get(next).at().column() - start.column() : text.length();
        return text.substring(begin, end).strip();
    }

    int place() {
        return next;
    }

    /// Nothing more may follow.
    void finish() throws Problem {
        if (more()) {
            throw new Problem(at(), "more", words.get(next).text());
        }
    }
}
