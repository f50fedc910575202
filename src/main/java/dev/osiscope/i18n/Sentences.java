package dev.osiscope.i18n;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the inner parts say in English, in another language: the sentences of the field tables, the names of sources. They
/// stay where they are, beside what they are about; here stands what to say instead, a line each. A sentence that is not
/// here stays as it is.
///
/// Immutable; may be used from any thread.
public final class Sentences {

    /// What the tables append where Wireshark has no name for a field.
    private static final String OURS = "The name is ours.";
    private static final Pattern NUMBER = Pattern.compile("0x[0-9a-f]+|\\d+");

    private final Map<String, String> sentences;
    private final Troubles troubles;

    private Sentences(Map<String, String> sentences, Troubles troubles) {
        this.sentences = Map.copyOf(sentences);
        this.troubles = troubles;
    }

    /// The sentences of `language`; none in English.
    ///
    /// @throws UncheckedIOException where its files, a part of the program, can't be read
    public static Sentences of(Language language) {
        return new Sentences(lines("sentences_", language), new Troubles(lines("troubles_", language)));
    }

    private static Map<String, String> lines(String name, Language language) {
        try (InputStream file = Sentences.class.getResourceAsStream("/i18n/" + name + language.code() + ".tsv")) {
            return file == null ? Map.of() : read(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> read(InputStream file) throws IOException {
        Map<String, String> sentences = new HashMap<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            int tab = line.indexOf('\t');
            if (tab > 0 && line.charAt(0) != '#') {
                sentences.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return sentences;
    }

    /// Whether `english` is said otherwise in this language.
    public boolean has(String english) {
        return !found(plain(english)).isEmpty();
    }

    /// What to say for `english`.
    public String of(String english) {
        String plain = plain(english);
        String found = found(plain);
        if (found.isEmpty()) {
            return troubles.of(english).orElse(english);
        }
        return plain.equals(english) ? found : found + " (" + sentences.get(OURS) + ")";
    }

    /// The sentence itself, or that with gaps for its numbers; empty where there is neither.
    private String found(String plain) {
        String whole = sentences.get(plain);
        if (whole != null) {
            return whole;
        }
        List<String> numbers = NUMBER.matcher(plain).results().map(MatchResult::group).toList();
        int[] place = new int[1];
        String found = sentences.getOrDefault(
                NUMBER.matcher(plain).replaceAll(_ -> Matcher.quoteReplacement(gap(place[0]++))), "");
        for (int index = 0; index < numbers.size(); index++) {
            found = found.replace(gap(index), numbers.get(index));
        }
        return found;
    }

    private static String gap(int index) {
        return "{" + index + "}";
    }

    private static String plain(String english) {
        String end = " (" + OURS + ")";
        return english.endsWith(end) ? english.substring(0, english.length() - end.length()) : english;
    }
}
