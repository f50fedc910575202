package dev.osiscope.i18n;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The terms of the field in one language, and where they stand in a sentence. Immutable; may be used from any thread.
public final class Glossary {

    private static final int CELLS = 5;

    private final List<Term> terms;
    /// The forms of all terms by their first character, the longest first.
    private final Map<Character, List<Map.Entry<String, Term>>> byFirst;

    /// A term where it stands.
    ///
    /// @param term  the term
    /// @param start the place of its first character
    /// @param end   the place behind its last one
    public record Place(Term term, int start, int end) {}

    private Glossary(List<Term> terms, Map<String, Term> forms) {
        this.terms = List.copyOf(terms);
        // The longest first: "window scale" is not "window".
        byFirst = forms.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Term> form) -> form.getKey().length()).reversed())
                .collect(Collectors.groupingBy(form -> form.getKey().charAt(0)));
    }

    /// That of `language`.
    ///
    /// @throws UncheckedIOException where its file, a part of the program, can't be read
    public static Glossary of(Language language) {
        try (InputStream file = Glossary.class.getResourceAsStream("/i18n/glossary_" + language.code() + ".tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<Term> terms = new ArrayList<>();
            Map<String, Term> forms = new HashMap<>();
            reader.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", CELLS)).forEach(cells -> {
                Term term = new Term(cells[0], cells[1], cells[3], cells[4]);
                terms.add(term);
                forms.put(cells[1], term);
                forms.put(capital(cells[1]), term);
                for (String form : cells[2].isEmpty() ? new String[0] : cells[2].split("\\|")) {
                    forms.put(form, term);
                    forms.put(capital(form), term);
                }
            });
            terms.sort(Comparator.comparing(term -> term.name().toLowerCase(Locale.ROOT)));
            return new Glossary(terms, forms);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// As at the beginning of a sentence.
    private static String capital(String form) {
        return form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
    }

    /// All terms, in the order of the alphabet.
    public List<Term> terms() {
        return terms;
    }

    /// Where terms stand in `sentence`, in their order; none within another, and none within a word.
    public List<Place> in(String sentence) {
        List<Place> places = new ArrayList<>();
        int at = 0;
        while (at < sentence.length()) {
            Optional<Place> found = at > 0 && joins(sentence, at - 1, "_.-") ? Optional.empty() : beginning(sentence, at);
            found.ifPresent(places::add);
            at = found.map(Place::end).orElse(at + 1);
        }
        return places;
    }

    private Optional<Place> beginning(String sentence, int at) {
        return byFirst.getOrDefault(sentence.charAt(at), List.of()).stream()
                .filter(form -> sentence.startsWith(form.getKey(), at) && isWhole(sentence, at + form.getKey().length()))
                .map(form -> new Place(form.getValue(), at, at + form.getKey().length())).findFirst();
    }

    /// Whether a word ends at `end`: `hub` does not in `hub.message`, nor `listen` in `listen()`.
    private static boolean isWhole(String sentence, int end) {
        boolean goesOn = end < sentence.length() && (joins(sentence, end, "_(")
                || "-.".indexOf(sentence.charAt(end)) >= 0 && end + 1 < sentence.length() && joins(sentence, end + 1, ""));
        return !goesOn;
    }

    private static boolean joins(String sentence, int at, String others) {
        char character = sentence.charAt(at);
        return Character.isLetterOrDigit(character) || others.indexOf(character) >= 0;
    }

    /// The term at the character `index` of `sentence`; empty where there is none.
    public Optional<Term> at(String sentence, int index) {
        return in(sentence).stream().filter(place -> place.start() <= index && index < place.end()).map(Place::term).findFirst();
    }

    /// The terms that have all words of `query` in their name, first, or in their definition.
    public List<Term> search(String query) {
        String[] words = query.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return terms.stream().filter(term -> has(term.line(), words))
                .sorted(Comparator.comparing(term -> !has(term.name(), words))).toList();
    }

    private static boolean has(String text, String[] words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
