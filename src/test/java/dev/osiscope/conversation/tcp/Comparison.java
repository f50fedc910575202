package dev.osiscope.conversation.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the fields that are the same and shows the first ones that are not.
final class Comparison {

    private static final int SHOWN = 5;

    private final Map<String, List<String>> differences = new TreeMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private String place = "";
    private long compared;

    /// The frame that is looked at next.
    void place(String frame) {
        place = frame;
    }

    /// Notes that the frame is not compared.
    void leaveOut(String reason) {
        leftOut.add(place + " " + reason);
    }

    /// Compares the fields that `theirs` has a column for.
    void compare(Map<String, String> ours, Map<String, String> theirs) {
        ours.forEach((name, value) -> {
            String expected = theirs.getOrDefault(name, value);
            compared += theirs.containsKey(name) ? 1 : 0;
            if (!value.equals(expected)) {
                differences.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add("%s: tshark '%s', ours '%s'".formatted(place, expected, value));
            }
        });
    }

    long compared() {
        return compared;
    }

    long different() {
        return differences.values().stream().mapToLong(List::size).sum();
    }

    void print() {
        System.out.println(this);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("TCP analysis: %,d fields compared, %,d differ%n"
                .formatted(compared, different()));
        differences.forEach((name, places) -> {
            text.append("  %s: %d%n".formatted(name, places.size()));
            places.stream().limit(SHOWN).forEach(each -> text.append("    ").append(each).append('\n'));
        });
        text.append("  frames in which only one side finds TCP, left out: %d%n".formatted(leftOut.size()));
        leftOut.stream().limit(SHOWN).forEach(each -> text.append("    ").append(each).append('\n'));
        return text.toString();
    }
}
