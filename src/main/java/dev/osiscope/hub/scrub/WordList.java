package dev.osiscope.hub.scrub;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Words that are not to be passed on, compared letter by letter without regard to case. A word with marks (`é`) counts in
/// both ways of writing it, as one character or as two. Immutable.
public final class WordList {

    /// A list without words.
    public static final WordList EMPTY = new WordList(Set.of());

    private static final int FACTOR = 31;
    private static final int SPREAD = 0x9E3779B9;

    private final Set<String> words;
    /// The words by their hashes, each in the first free place from there on; at least every second place is free.
    private final String[] places;
    private final int longest;

    private WordList(Set<String> words) {
        this.words = words;
        places = new String[Integer.highestOneBit(Math.max(1, words.size())) * 4];
        words.forEach(this::place);
        longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    /// The list of these words.
    ///
    /// @throws IllegalArgumentException where one is not a word: empty, or with something in it that is no letter, digit or mark
    public static WordList of(Collection<String> words) {
        Set<String> all = new TreeSet<>();
        for (String word : words) {
            if (word.isEmpty() || wordEnd(word, 0) < word.length()) {
                throw new IllegalArgumentException("\u201c" + word + "\u201d is not one word: letters, digits and marks only");
            }
            all.add(folded(Normalizer.normalize(word, Normalizer.Form.NFC)));
            all.add(folded(Normalizer.normalize(word, Normalizer.Form.NFD)));
        }
        return new WordList(all);
    }

    /// The list in a file: a word a line; empty lines, and lines that begin with `#`, are passed over.
    ///
    /// @throws IllegalArgumentException where a line is not a word
    public static WordList ofLines(List<String> lines) {
        return of(lines.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList());
    }

    /// Whether it has no words.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// Where the word that begins at `start` ends; `start` where none does.
    static int wordEnd(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && isWord(Character.codePointAt(text, end))) {
            end += Character.charCount(Character.codePointAt(text, end));
        }
        return end;
    }

    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /// Whether it has the word from `start` up to `end`. Makes no garbage.
    boolean contains(CharSequence text, int start, int end) {
        if (end - start > longest) {
            return false;
        }
        int hash = 0;
        for (int index = start; index < end; index++) {
            hash = FACTOR * hash + folded(text.charAt(index));
        }
        int place = placeOf(hash);
        while (places[place] != null && !same(places[place], text, start, end)) {
            place = place + 1 & places.length - 1;
        }
        return places[place] != null;
    }

    private void place(String word) {
        int place = placeOf(word.hashCode());
        while (places[place] != null) {
            place = place + 1 & places.length - 1;
        }
        places[place] = word;
    }

    /// Multiplied once more, as the last characters weigh most in the lower bits.
    private int placeOf(int hash) {
        return hash * SPREAD >>> Integer.numberOfLeadingZeros(places.length) + 1;
    }

    private static boolean same(String word, CharSequence text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int index = 0; index < word.length(); index++) {
            if (word.charAt(index) != folded(text.charAt(start + index))) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        word.chars().forEach(value -> folded.append(folded((char) value)));
        return folded.toString();
    }

    private static char folded(char value) {
        return Character.toLowerCase(Character.toUpperCase(value));
    }
}
