package dev.osiscope.viewmodel.hub;

import dev.osiscope.hub.scrub.LengthScrubber;
import dev.osiscope.hub.scrub.ScrubPipeline;
import dev.osiscope.hub.scrub.ScrubberChoice;
import dev.osiscope.hub.scrub.ScrubberKind;
import dev.osiscope.hub.scrub.WordList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All scrubbers in the user's order, those that are switched off as well. Written as a [ScrubberChoice] is, with a `-` before
/// what is off: `ansi,-html,card!,length=200`.
///
/// @param items every kind once
/// @param words what the scrubber of words takes away
public record ScrubPlan(List<Item> items, List<String> words) {

    /// What is taken where nobody says another.
    public static final ScrubPlan DEFAULT = new ScrubPlan(Stream.of(ScrubberKind.values())
            .map(kind -> new Item(kind, ScrubberChoice.DEFAULT.pick(kind).isPresent(), false, LengthScrubber.LIMIT))
            .toList(), List.of());

    private static final String OFF = "-";
    private static final String BETWEEN_WORDS = "[\\s,;]+";

    /// A scrubber.
    ///
    /// @param kind    which
    /// @param on      whether it works
    /// @param refuses whether it refuses a message instead of changing it
    /// @param limit   the longest message in code points, of the one that cuts
    public record Item(ScrubberKind kind, boolean on, boolean refuses, int limit) {

        ScrubberChoice.Pick pick() {
            return new ScrubberChoice.Pick(kind, refuses, limit);
        }
    }

    /// Takes copies.
    public ScrubPlan {
        items = List.copyOf(items);
        words = List.copyOf(words);
    }

    /// What is written so; what can't be read of it is as in [#DEFAULT].
    static ScrubPlan read(String choice, String words) {
        List<Item> items = new ArrayList<>();
        try {
            for (String part : choice.split(",")) {
                boolean on = !part.startsWith(OFF);
                ScrubberChoice.parse(on ? part : part.substring(OFF.length())).picks()
                        .forEach(pick -> items.add(new Item(pick.kind(), on, pick.refuses(), pick.limit())));
            }
            DEFAULT.items.stream().filter(item -> items.stream().noneMatch(known -> known.kind() == item.kind()))
                    .map(item -> new Item(item.kind(), false, item.refuses(), item.limit())).forEach(items::add);
            ScrubPlan plan = new ScrubPlan(items, split(words));
            plan.pipeline();
            return plan;
        } catch (IllegalArgumentException unreadable) {
            return DEFAULT;
        }
    }

    /// The words of a text in which blanks or commas stand between them.
    static List<String> split(String text) {
        return Arrays.stream(text.strip().split(BETWEEN_WORDS)).filter(word -> !word.isEmpty()).toList();
    }

    /// As it is written.
    String written() {
        return items.stream().map(item -> (item.on ? "" : OFF) + item.pick()).collect(Collectors.joining(","));
    }

    /// The scrubbers that work.
    ///
    /// @throws IllegalArgumentException where one of the words is none
    public ScrubPipeline pipeline() {
        return new ScrubberChoice(items.stream().filter(Item::on).map(Item::pick).toList()).pipeline(WordList.of(words));
    }

    /// The same with one of them switched on or off.
    ScrubPlan switched(ScrubberKind kind) {
        return with(kind, item -> new Item(kind, !item.on, item.refuses, item.limit));
    }

    /// The same where one refuses a message, or changes it again.
    ScrubPlan refusing(ScrubberKind kind) {
        return with(kind, item -> new Item(kind, item.on, !item.refuses, item.limit));
    }

    /// The same with another longest message.
    ScrubPlan limitedTo(int limit) {
        return with(ScrubberKind.LENGTH, item -> new Item(item.kind, item.on, item.refuses, limit));
    }

    /// The same with other words.
    ScrubPlan without(List<String> others) {
        return new ScrubPlan(items, others);
    }

    /// The same where one has changed places with its neighbour.
    ///
    /// @param by 1 for the one behind it, -1 for the one before it; at an end nothing changes
    ScrubPlan moved(ScrubberKind kind, int by) {
        int from = items.stream().map(Item::kind).toList().indexOf(kind);
        int to = Math.clamp(from + by, 0, items.size() - 1);
        List<Item> moved = new ArrayList<>(items);
        Collections.swap(moved, from, to);
        return new ScrubPlan(moved, words);
    }

    private ScrubPlan with(ScrubberKind kind, UnaryOperator<Item> change) {
        return new ScrubPlan(items.stream().map(item -> item.kind == kind ? change.apply(item) : item).toList(), words);
    }
}
