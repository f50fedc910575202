package dev.osiscope.capture.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the part of a capture filter that libpcap refuses, for libpcap does not tell.
///
/// Where its words quote a part of the text, it is that. Of a syntax error it only says that there is one: then the
/// text is tried word by word, with what could follow, and the first word is it after which nothing can.
public final class FilterPlace {

    /// What libpcap says of every text that its grammar does not know.
    public static final String SYNTAX_ERROR = "syntax error";

    private static final Pattern WORD = Pattern.compile("[\\w.:/\\\\-]+|&&|\\|\\||[<>=!]=|<<|>>|[^\\s\\w]");
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]+)['\"]|\\b(\\d+)\\b");
    private static final List<String> ENDINGS = List.of(
            "", " 1", " 1-2", " 80", " 1.2.3.4", " host 1.2.3.4", " port 80", " proto 6", " = 1", " 1 = 1", "0] = 1",
            "] = 1", "1] = 1", " 1:2:3:4:5:6");

    private final String text;
    private final Predicate<String> grammatical;

    /// @param text        the filter
    /// @param grammatical whether libpcap finds no syntax error in a text
    public FilterPlace(String text, Predicate<String> grammatical) {
        this.text = text;
        this.grammatical = grammatical;
    }

    /// The refusal with its place.
    ///
    /// @param reason libpcap's words
    public FilterCheck.Refused find(String reason) {
        return reason.contains(SYNTAX_ERROR) ? syntaxError(reason) : quoted(reason);
    }

    private FilterCheck.Refused quoted(String reason) {
        Matcher words = QUOTED.matcher(reason);
        while (words.find()) {
            String word = words.group(1) == null ? words.group(2) : words.group(1);
            Matcher there = Pattern.compile("(?<![\\w.])" + Pattern.quote(word) + "(?![\\w.])").matcher(text);
            if (there.find()) {
                return new FilterCheck.Refused(reason, there.start(), there.end(), there.find());
            }
        }
        return new FilterCheck.Refused(reason, 0, text.length(), true);
    }

    private FilterCheck.Refused syntaxError(String reason) {
        List<MatchResult> words = new ArrayList<>(WORD.matcher(text).results().toList());
        for (MatchResult word : words) {
            if (!canGoOn(text.substring(0, word.end()))) {
                return new FilterCheck.Refused(reason, word.start(), word.end(), true);
            }
        }
        return new FilterCheck.Refused(reason, text.length(), text.length(), true);
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private boolean canGoOn(String start) {
        long open = count(start, '(') - count(start, ')');
        String closing = " )".repeat(Math.clamp(open, 0, text.length()));
        return ENDINGS.stream().anyMatch(ending -> grammatical.test(start + ending + closing));
    }
}
