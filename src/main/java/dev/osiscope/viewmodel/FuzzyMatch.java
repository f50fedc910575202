package dev.osiscope.viewmodel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// How well some letters stand for a text: `op ca` for *Open a capture file*. Capitals and accents do not count.
public final class FuzzyMatch {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /// What a letter is worth that begins a word, that follows the one before it, and any other.
    private static final int BEGINS = 10;
    private static final int FOLLOWS = 6;
    private static final int ANY = 1;
    /// What it is worth that a whole word of the query stands in the text.
    private static final int WHOLE = 30;

    private FuzzyMatch() {}

    /// How well `query` stands for `text`, more is better; empty where its letters are not there in their order. Each word
    /// of the query is looked for by itself; no words stand for every text.
    public static OptionalInt of(String query, String text) {
        String plain = plain(text);
        int sum = 0;
        for (String word : SPACES.split(plain(query).strip())) {
            int worth = worth(word, plain);
            if (worth < 0) {
                return OptionalInt.empty();
            }
            sum += worth;
        }
        return OptionalInt.of(sum);
    }

    private static String plain(String text) {
        String apart = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD);
        return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static int worth(String word, String text) {
        int whole = text.indexOf(word);
        if (whole >= 0) {
            return word.isEmpty() ? 0 : WHOLE + word.length() * FOLLOWS + (begins(text, whole) ? BEGINS : 0);
        }
        int sum = 0;
        int last = -1;
        for (int index = 0; index < word.length(); index++) {
            int found = text.indexOf(word.charAt(index), last + 1);
            if (found < 0) {
                return -1;
            }
            sum += begins(text, found) ? BEGINS : found == last + 1 ? FOLLOWS : ANY;
            last = found;
        }
        return sum;
    }

    private static boolean begins(String text, int place) {
        return place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1));
    }
}
