package dev.osiscope.lab.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a line of a script, read from left to right. Used by one thread.
public final class Words {

    private static final Pattern TIME = Pattern.compile("(\\d{1,9})(us|ms|s|min)");
    private static final Map<String, Long> NANOS = new HashMap<>(
            Map.of("us", 1_000L, "ms", 1_000_000L, "s", 1_000_000_000L, "min", 60_000_000_000L));

    private final int line;
    private final List<Word> words;
    private final int end;
    private int next;

    private Words(int line, List<Word> words, int end) {
        this.line = line;
        this.words = words;
        this.end = end;
    }

    /// Takes a line apart: words with spaces between them, text in quotation marks (`\n`, `\\`, `\"` as usual), a comment
    /// behind `#`.
    public static Words of(String text, int line) throws ScenarioException {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length() && text.charAt(at) != '#') {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.charAt(at) == '"') {
                at = quoted(text, at, line, words);
            } else {
                int from = at;
                while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '#') {
                    at++;
                }
                words.add(new Word(text.substring(from, at), line, from + 1, false));
            }
        }
        return new Words(line, words, at + 1);
    }

    private static int quoted(String text, int from, int line, List<Word> words) throws ScenarioException {
        StringBuilder content = new StringBuilder();
        int at = from + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                content.append(text.charAt(at) == 'n' ? '\n' : text.charAt(at) == 'r' ? '\r' : text.charAt(at));
            } else {
                content.append(text.charAt(at));
            }
            at++;
        }
        Word word = new Word(content.toString(), line, from + 1, true);
        if (at >= text.length()) {
            throw word.wrong("this text has no end", "Put a quotation mark behind it");
        }
        words.add(word);
        return at + 1;
    }

    /// Whether there is none at all.
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /// Whether one is left.
    public boolean more() {
        return next < words.size();
    }

    /// The next word, which must be there.
    ///
    /// @param what what is missing where it isn't: `a port`
    public Word take(String what) throws ScenarioException {
        if (!more()) {
            throw new ScenarioException(new ScenarioError(line, end, "the line ends where " + what + " is missing",
                    "Write " + what + " here"));
        }
        return words.get(next++);
    }

    /// Whether the next word is this one; if it is, it is taken.
    public boolean takeIf(String keyword) {
        boolean there = more() && words.get(next).is(keyword);
        next += there ? 1 : 0;
        return there;
    }

    /// The next word without taking it.
    Optional<Word> peek() {
        return more() ? Optional.of(words.get(next)) : Optional.empty();
    }

    /// Nothing more may follow.
    public void finish() throws ScenarioException {
        if (more()) {
            throw words.get(next).wrong("nothing is known of '" + words.get(next).text() + "' here",
                    "Leave it out, or put a # before it to make it a comment");
        }
    }

    /// A whole number from `least` to `most`.
    int number(String what, int least, int most) throws ScenarioException {
        Word word = take(what);
        try {
            int value = Integer.decode(word.text());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notOne) {
            throw word.wrong("'" + word.text() + "' is no number", "Write " + what + " from " + least + " to " + most);
        }
        throw word.wrong(word.text() + " is not possible", "Write " + what + " from " + least + " to " + most);
    }

    /// A time: `200ms`.
    public Duration time(String what) throws ScenarioException {
        Word word = take(what);
        Matcher time = TIME.matcher(word.text());
        if (!time.matches()) {
            throw word.wrong("'" + word.text() + "' is no time", "Write " + what + " like 200ms, 5s or 2min");
        }
        return Duration.ofNanos(Long.parseLong(time.group(1)) * NANOS.get(time.group(2)));
    }

    /// One of some words.
    String oneOf(String what, List<String> known) throws ScenarioException {
        Word word = take(what);
        if (!known.contains(word.text()) || word.quoted()) {
            throw word.wrong("'" + word.text() + "' is no " + what, "Write one of " + String.join(", ", known));
        }
        return word.text();
    }
}
