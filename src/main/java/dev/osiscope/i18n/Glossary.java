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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The terms of the field in one language, and where they stand in a sentence. Immutable; may be used from any thread.
public final class Glossary {

    private static final int CELLS = 5;

    private final List<Term> terms;
    private final Map<String, Term> forms;
    private final Pattern any;

    /// A term where it stands.
    ///
    /// @param term  the term
    /// @param start the place of its first character
    /// @param end   the place behind its last one
    public record Place(Term term, int start, int end) {}

    private Glossary(List<Term> terms, Map<String, Term> forms) {
        this.terms = List.copyOf(terms);
        this.forms = Map.copyOf(forms);
        // The longest first: "window scale" is not "window".
        String alternatives = forms.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote).collect(Collectors.joining("|"));
        any = Pattern.compile("(?<![\\p{L}\\p{N}_.-])(?:" + alternatives + ")(?![\\p{L}\\p{N}_(]|[-.][\\p{L}\\p{N}])");
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

    /// Where terms stand in `sentence`, in their order; none within another.
    public List<Place> in(String sentence) {
        return any.matcher(sentence).results().map(this::place).toList();
    }

    private Place place(MatchResult found) {
        return new Place(forms.get(found.group()), found.start(), found.end());
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
