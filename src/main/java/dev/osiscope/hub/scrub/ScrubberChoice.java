package dev.osiscope.hub.scrub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which scrubbers the user wants, in which order, written as `ansi,html,length=200,card!`: `=` gives the length in
/// characters, `!` lets the scrubber refuse a message instead of changing it, `none` is the choice of none.
///
/// @param picks the scrubbers in their order, each kind once at most
public record ScrubberChoice(List<Pick> picks) {

    /// What is taken where nobody says another.
    public static final ScrubberChoice DEFAULT = new ScrubberChoice(List.of(
            new Pick(ScrubberKind.ANSI, false, LengthScrubber.LIMIT), new Pick(ScrubberKind.LENGTH, false, LengthScrubber.LIMIT)));

    private static final String NONE = "none";
    private static final String REFUSES = "!";
    private static final String LENGTH = "=";

    /// A scrubber that is wanted.
    ///
    /// @param kind    which
    /// @param refuses whether it refuses a message instead of changing it
    /// @param limit   the longest message in code points; of kinds that have none, [LengthScrubber#LIMIT]
    public record Pick(ScrubberKind kind, boolean refuses, int limit) {

        private Scrubber scrubber(WordList words) {
            return switch (kind) {
                case ANSI -> new ControlCharacterScrubber();
                case HTML -> new HtmlScrubber();
                case EMAIL -> new EmailScrubber();
                case CARD -> new CardScrubber();
                case PHONE -> new PhoneScrubber();
                case WORDS -> new WordScrubber(words);
                case LENGTH -> new LengthScrubber(limit);
            };
        }

        @Override
        public String toString() {
            return kind.id() + (limit == LengthScrubber.LIMIT ? "" : LENGTH + limit) + (refuses ? REFUSES : "");
        }
    }

    /// Checks that no kind is there twice.
    public ScrubberChoice {
        picks = List.copyOf(picks);
        if (picks.stream().map(Pick::kind).distinct().count() < picks.size()) {
            throw new IllegalArgumentException("a scrubber can be chosen once only");
        }
    }

    /// The choice that is written so.
    ///
    /// @throws IllegalArgumentException where it is none: says what is wrong with it
    public static ScrubberChoice parse(String text) {
        if (text.strip().equals(NONE)) {
            return new ScrubberChoice(List.of());
        }
        return new ScrubberChoice(Arrays.stream(text.split(",", -1)).map(String::strip).map(ScrubberChoice::pick).toList());
    }

    private static Pick pick(String text) {
        boolean refuses = text.endsWith(REFUSES);
        String rest = refuses ? text.substring(0, text.length() - 1) : text;
        int sign = rest.indexOf(LENGTH);
        String id = sign < 0 ? rest : rest.substring(0, sign);
        ScrubberKind kind = ScrubberKind.of(id).orElseThrow(() -> new IllegalArgumentException("there is no scrubber \u201c" + id
                + "\u201d: take some of " + Stream.of(ScrubberKind.values()).map(ScrubberKind::id).collect(Collectors.joining(", "))
                + ", or " + NONE));
        if (sign >= 0 && kind != ScrubberKind.LENGTH) {
            throw new IllegalArgumentException("\u201c" + id + "\u201d has no number");
        }
        return new Pick(kind, refuses, sign < 0 ? LengthScrubber.LIMIT : limit(rest.substring(sign + 1)));
    }

    private static int limit(String number) {
        try {
            return new LengthScrubber(Integer.parseInt(number)).limit();
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("\u201c" + number + "\u201d is no length in characters");
        }
    }

    /// The scrubber of this kind, where it is wanted.
    public Optional<Pick> pick(ScrubberKind kind) {
        return picks.stream().filter(pick -> pick.kind() == kind).findFirst();
    }

    /// The scrubbers that are wanted.
    ///
    /// @param words what the scrubber of words takes away
    public ScrubPipeline pipeline(WordList words) {
        List<ScrubRule> rules = new ArrayList<>();
        picks.forEach(pick -> rules.add(new ScrubRule(pick.scrubber(words), pick.refuses())));
        return new ScrubPipeline(rules);
    }

    /// As it is written.
    @Override
    public String toString() {
        return picks.isEmpty() ? NONE : picks.stream().map(Pick::toString).collect(Collectors.joining(","));
    }
}
