package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Spot;
import dev.osiscope.lesson.StepMatch;
import dev.osiscope.lesson.StepMatch.FrameKind;
import dev.osiscope.lesson.StepMatch.FrameMatch;
import dev.osiscope.lesson.StepMatch.WireWord;
import dev.osiscope.lesson.Where;
import dev.osiscope.lesson.Where.Turn;
import dev.osiscope.timeline.SocketCallKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Reads which step is meant: `nth 2 data client->hub`.
final class WhereReader {

    private static final Map<String, SocketCallKind> CALLS = Arrays.stream(SocketCallKind.values())
            .collect(Collectors.toUnmodifiableMap(
                    kind -> kind == SocketCallKind.CONNECT_FAILED ? "failed" : kind.name().toLowerCase(Locale.ROOT),
                    kind -> kind));
    private static final Map<String, FrameKind> KINDS = Arrays.stream(FrameKind.values())
            .collect(Collectors.toUnmodifiableMap(kind -> kind.word().toLowerCase(Locale.ROOT), kind -> kind));
    private static final Map<String, WireWord> DEEDS = Arrays.stream(WireWord.values())
            .collect(Collectors.toUnmodifiableMap(word -> word.name().toLowerCase(Locale.ROOT), word -> word));
    private static final String ARROW = "->";

    private final Words words;

    private WhereReader(Words words) {
        this.words = words;
    }

    /// Reads a place, to the end of the words or to the word `to`.
    static Where read(Words words) throws Problem {
        int from = words.place();
        Spot at = words.at();
        WhereReader reader = new WhereReader(words);
        Turn turn = reader.turn();
        StepMatch what = reader.what();
        return new Where(at, turn, what, words.textFrom(from));
    }

    private Turn turn() throws Problem {
        if (words.takeIf("last")) {
            return Turn.LAST;
        }
        if (words.takeIf("nth")) {
            Words.Word word = words.take("where.nth");
            long number = Words.number(word.text(), word.at());
            if (number < 1 || number > Integer.MAX_VALUE) {
                throw new Problem(word.at(), "where.nth");
            }
            return new Turn((int) number);
        }
        words.takeIf("first");
        return Turn.FIRST;
    }

    private StepMatch what() throws Problem {
        if (words.takeIf("emit")) {
            Words.Word event = words.take("where.event");
            Optional<String> host = host();
            return new StepMatch.Emitted(event.is("any") ? Optional.empty() : Optional.of(event.text()), host, quoted());
        }
        if (words.takeIf("call")) {
            Words.Word call = words.take("where.call");
            return new StepMatch.Called(oneOf(CALLS, call, "where.call"), host());
        }
        if (words.takeIf("scrub")) {
            return new StepMatch.Scrubbed(host());
        }
        if (words.takeIf("forgotten")) {
            return new StepMatch.Forgotten(host());
        }
        if (words.takeIf("arrival")) {
            return new StepMatch.OnWire(WireWord.DELIVERED, frame());
        }
        if (words.takeIf("wire")) {
            return new StepMatch.OnWire(oneOf(DEEDS, words.take("where.deed"), "where.deed"), frame());
        }
        words.takeIf("segment");
        return new StepMatch.Sent(frame());
    }

    private static <T> T oneOf(Map<String, T> known, Words.Word word, String key) throws Problem {
        T one = word.quoted() ? null : known.get(word.text().toLowerCase(Locale.ROOT));
        if (one == null) {
            throw new Problem(word.at(), key);
        }
        return one;
    }

    private boolean goesOn() {
        return words.peek().filter(word -> !word.is("to")).isPresent();
    }

    private Optional<String> host() throws Problem {
        boolean there = words.peek().filter(word -> !word.quoted() && !word.is("to")).isPresent();
        return there ? Optional.of(words.take("where.host").text()) : Optional.empty();
    }

    private Optional<String> quoted() throws Problem {
        boolean there = words.peek().filter(Words.Word::quoted).isPresent();
        return there ? Optional.of(words.take("quote").text()) : Optional.empty();
    }

    private FrameMatch frame() throws Problem {
        Optional<FrameKind> kind = Optional.empty();
        Optional<String> from = Optional.empty();
        Optional<String> to = Optional.empty();
        Map<String, Long> numbers = new HashMap<>();
        Spot start = words.at();
        boolean any = false;
        while (goesOn()) {
            Words.Word word = words.take("where.kind");
            int arrow = word.text().indexOf(ARROW);
            int equals = word.text().indexOf('=');
            any = true;
            if (arrow >= 0) {
                from = named(word.text().substring(0, arrow));
                to = named(word.text().substring(arrow + ARROW.length()));
            } else if (equals > 0) {
                numbers.put(condition(word, equals), Words.number(word.text().substring(equals + 1), word.at()));
            } else {
                kind = Optional.of(oneOf(KINDS, word, "where.kind"));
            }
        }
        if (!any) {
            throw new Problem(start, "where.kind");
        }
        return new FrameMatch(kind.orElse(FrameKind.ANY), from, to, of(numbers, "seq"), of(numbers, "ack"),
                of(numbers, "len"), of(numbers, "stream"));
    }

    private static Optional<String> named(String host) {
        return host.isEmpty() ? Optional.empty() : Optional.of(host);
    }

    private static String condition(Words.Word word, int equals) throws Problem {
        String name = word.text().substring(0, equals);
        if (!name.matches("seq|ack|len|stream")) {
            throw new Problem(word.at(), "where.condition", name);
        }
        return name;
    }

    private static OptionalLong of(Map<String, Long> numbers, String name) {
        Long number = numbers.get(name);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
