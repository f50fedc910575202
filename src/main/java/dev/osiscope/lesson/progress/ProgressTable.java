package dev.osiscope.lesson.progress;

import dev.osiscope.lesson.run.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A learner's answers as a table for the teacher: CSV (RFC 4180) with a heading.
public final class ProgressTable {

    private static final List<String> COLUMNS = List.of("lesson", "stop", "title", "question", "asked", "comes back", "tries",
            "right", "right at first try", "hints", "mistakes", "mode", "when");

    private ProgressTable() {}

    /// The table, a line each without line breaks at their ends.
    public static List<String> csv(List<Entry> entries) {
        Stream<String> rows = entries.stream()
                .flatMap(entry -> entry instanceof Entry.Answered answered ? Stream.of(row(answered)) : Stream.empty());
        return Stream.concat(Stream.of(line(COLUMNS)), rows).toList();
    }

    private static String row(Entry.Answered answered) {
        Outcome outcome = answered.outcome();
        return line(List.of(answered.lesson(), String.valueOf(outcome.stop() + 1), answered.title(),
                String.valueOf(outcome.number() + 1), outcome.idea(), yes(outcome.again()), String.valueOf(outcome.tries()),
                yes(outcome.right()), yes(outcome.rightAtOnce()), String.valueOf(outcome.hints()),
                String.join(" ", outcome.mistakes()), answered.mode().name().toLowerCase(Locale.ROOT),
                answered.when().toString()));
    }

    private static String yes(boolean so) {
        return so ? "yes" : "no";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(ProgressTable::cell).collect(Collectors.joining(","));
    }

    /// A cell; one that a spreadsheet would take for a formula begins with an apostrophe.
    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
