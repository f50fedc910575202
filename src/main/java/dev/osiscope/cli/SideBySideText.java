package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.branch.RunFrame;
import dev.osiscope.lab.branch.SideBySide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Two runs beside each other as lines of text: the old one left, the new one right. Between them stands `=` where both
/// are the same, `!` where they are not; the first difference has an arrow.
final class SideBySideText {

    private static final int WIDTH = 66;
    private static final double SECOND = 1e9;
    private static final String ARROW = ">> ";
    private static final String NONE = "   ";

    private SideBySideText() {}

    /// The lines, with two of heading.
    static List<String> lines(SideBySide both, Messages messages) {
        List<String> lines = new ArrayList<>();
        lines.add(line(NONE, messages.text("branch.old"), " ", messages.text("branch.new")));
        lines.add("-".repeat(2 * WIDTH + ARROW.length() + 3));
        for (int index = 0; index < both.rows().size(); index++) {
            SideBySide.Row row = both.rows().get(index);
            boolean first = both.firstDifference().isPresent() && both.firstDifference().getAsInt() == index;
            lines.add(line(first ? ARROW : NONE, words(row.left()), row.same() ? "=" : "!", words(row.right())));
        }
        return lines;
    }

    private static String line(String mark, String left, String sign, String right) {
        return (mark + String.format("%-" + WIDTH + "s", cut(left)) + " " + sign + " " + cut(right)).stripTrailing();
    }

    private static String cut(String words) {
        return words.length() <= WIDTH ? words : words.substring(0, WIDTH - 1) + "…";
    }

    private static String words(Optional<RunFrame> frame) {
        return frame.map(found -> String.format(Locale.ROOT, "%9.6f %s%s", found.nanos() / SECOND,
                found.words().replaceFirst(" win=.*", ""),
                found.fate().isEmpty() ? "" : " (" + String.join(", ", found.fate()) + ")")).orElse("");
    }
}
