package dev.osiscope.comparison;

import dev.osiscope.export.FrameFields;
import dev.osiscope.session.FileFields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Compares the fields of capture files, as `osiscope dissect` prints them, with tshark's tables, character by
/// character, and keeps count.
final class FieldComparison {

    private final Set<Difference> documented;
    private final Map<String, List<Difference>> differences = new TreeMap<>();
    private long compared;
    private long excused;

    /// @param documented the differences that are not to be counted
    FieldComparison(Set<Difference> documented) {
        this.documented = Set.copyOf(documented);
    }

    /// Compares every cell of `table` with the field of the frame.
    ///
    /// @throws AssertionError where the file has more or fewer frames than the table has rows
    void compare(TsharkTable table) throws IOException {
        try (FileFields frames = FileFields.open(table.capture())) {
            for (List<String> row : table.rows()) {
                FrameFields fields = frames.next().orElseThrow(() -> new AssertionError(
                        table.capture() + " ends after frame " + frames.number() + " " + frames.stop()));
                compare(table, (int) frames.number(), row, fields);
            }
            if (frames.next().isPresent()) {
                throw new AssertionError(table.capture() + " has more than " + table.rows().size() + " frames");
            }
        }
    }

    private void compare(TsharkTable table, int frame, List<String> row, FrameFields fields) {
        for (int column = 0; column < table.names().size(); column++) {
            String name = table.names().get(column);
            compare(new Difference(name, table.name(), frame, row.get(column), fields.value(name).orElse("")));
        }
    }

    private void compare(Difference pair) {
        if (pair.theirs().isEmpty() && pair.ours().isEmpty()) {
            return;
        }
        compared++;
        if (documented.contains(pair)) {
            excused++;
        } else if (!pair.theirs().equals(pair.ours())) {
            differences.computeIfAbsent(pair.field(), _ -> new ArrayList<>()).add(pair);
        }
    }

    /// How many fields were compared: those that at least one side has.
    long compared() {
        return compared;
    }

    /// How many fields of each name differ, without the documented ones.
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        differences.forEach((name, list) -> counts.put(name, list.size()));
        return counts;
    }

    /// How many documented differences were met.
    long excused() {
        return excused;
    }

    /// `N fields compared, M differ`, then the names with up to `shown` differences each.
    String report(int shown) {
        StringBuilder text = new StringBuilder("%d fields compared, %d differ (%d more are documented)%n".formatted(
                compared, differences.values().stream().mapToInt(List::size).sum(), excused));
        differences.forEach((name, list) -> {
            text.append("  %s: %d%n".formatted(name, list.size()));
            list.stream().limit(shown).forEach(each -> text.append("    %s%n".formatted(each)));
        });
        return text.toString();
    }
}
