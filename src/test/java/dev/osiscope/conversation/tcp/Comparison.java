package dev.osiscope.conversation.tcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the fields that are the same and shows the first ones that are not.
final class Comparison {

    private static final int SHOWN = 60;

    private final Map<String, List<String>> differences = new TreeMap<>();
    private final List<String> elsewhere = new ArrayList<>();
    private String place = "";
    private long compared;

    /// The frame that is looked at next.
    ///
    /// @param ours whether there is a segment in it for us
    /// @param same whether it is the one that tshark shows
    void place(String frame, boolean ours, Map<String, String> row, boolean same) {
        place = frame;
        boolean theirs = !row.get("tcp.srcport").isEmpty();
        if (!same && (ours || theirs)) {
            elsewhere.add(frame + " " + row.get("frame.protocols") + (ours ? " (ours)" : ""));
        }
    }

    void compare(Map<String, String> ours, Map<String, String> theirs) {
        ours.forEach((name, value) -> {
            compared++;
            String expected = theirs.get(name);
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
        text.append("  frames with TCP at another place, or on one side only: %d%n".formatted(elsewhere.size()));
        elsewhere.stream().limit(SHOWN).forEach(each -> text.append("    ").append(each).append('\n'));
        return text.toString();
    }
}
