package dev.osiscope.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sentences in a Java source: texts of several words, with a gap where something is put into them. Comments, what is logged,
/// and what is thrown at programmers are none.
final class SourceSentences {

    static final Pattern LOGGED = Pattern.compile("\\.log\\(");
    static final Pattern FOR_PROGRAMMERS = Pattern.compile("new (?:IllegalArgumentException|IllegalStateException"
            + "|UnsupportedOperationException|RejectedExecutionException|AssertionError)\\(");

    private static final Pattern SEVERAL_WORDS = Pattern.compile("[A-Za-z]+[,:;]? [A-Za-z]{2,}");
    private static final Pattern FORMAT = Pattern.compile("%(?:\\d+\\$)?[-0-9.]*[sdxf]");
    private static final Pattern PLUS = Pattern.compile("\\s*\\+\\s*");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final char GAP = '\0';

    private final String text;
    private final List<String> found = new ArrayList<>();

    private SourceSentences(String text) {
        this.text = text;
    }

    /// Those of `source`, without the calls that begin with one of `without`.
    static List<String> of(String source, Pattern... without) {
        String text = source.lines().filter(line -> !line.strip().matches("(//|package |import |@).*"))
                .collect(Collectors.joining("\n"));
        text = UNICODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
        for (Pattern call : without) {
            Matcher matcher = call.matcher(text);
            while (matcher.find()) {
                text = text.substring(0, matcher.start()) + text.substring(new SourceSentences(text).behindCall(matcher.end() - 1));
                matcher = call.matcher(text);
            }
        }
        SourceSentences sentences = new SourceSentences(text);
        sentences.look(0, text.length());
        return sentences.found.stream().filter(sentence -> SEVERAL_WORDS.matcher(sentence.replaceAll("<\\d>", " ")).find()).toList();
    }

    private void look(int from, int to) {
        int at = from;
        while (at < to) {
            at = switch (text.charAt(at)) {
                case '\'' -> behindCharacter(at);
                case '"' -> sentence(at, to);
                default -> at + 1;
            };
        }
    }

    /// Texts and what stands between them, as far as plus signs lead.
    private int sentence(int from, int to) {
        StringBuilder sentence = new StringBuilder(text.substring(0, from).stripTrailing().endsWith("+") ? "\0" : "");
        int at = from;
        while (true) {
            int end = text.charAt(at) == '"' ? behindText(at) : behindTerm(at, to);
            if (text.charAt(at) == '"') {
                sentence.append(FORMAT.matcher(text.substring(at + 1, end - 1).translateEscapes()).replaceAll("\0"));
            } else {
                look(at, end);
                sentence.append(GAP);
            }
            Matcher plus = PLUS.matcher(text).region(end, to);
            if (!plus.lookingAt()) {
                found.add(numbered(sentence.toString()));
                return end;
            }
            at = plus.end();
        }
    }

    private static String numbered(String sentence) {
        int[] number = new int[1];
        return Pattern.compile("\0+").matcher(sentence).replaceAll(_ -> "<" + number[0]++ + ">");
    }

    private int behindTerm(int from, int to) {
        int depth = 0;
        int at = from;
        while (at < to && (depth > 0 || "+,);?:".indexOf(text.charAt(at)) < 0)) {
            char character = text.charAt(at);
            depth += "([{".indexOf(character) >= 0 ? 1 : ")]}".indexOf(character) >= 0 ? -1 : 0;
            at = character == '"' ? behindText(at) : character == '\'' ? behindCharacter(at) : at + 1;
        }
        return at;
    }

    private int behindCall(int opening) {
        int depth = 0;
        int at = opening;
        do {
            char character = text.charAt(at);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            at = character == '"' ? behindText(at) : character == '\'' ? behindCharacter(at) : at + 1;
        } while (depth > 0);
        return at;
    }

    private int behindText(int quote) {
        return behind('"', quote);
    }

    private int behindCharacter(int quote) {
        return behind('\'', quote);
    }

    private int behind(char mark, int quote) {
        int at = quote + 1;
        while (text.charAt(at) != mark) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
