package dev.osiscope.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of `docs/differences-from-wireshark.md`: where another value than Wireshark's is the right one.
///
/// A row is `| field | capture | frames | Wireshark | OSIscope | why |`; `frames` are numbers with commas between
/// them, `none` stands for a field that is not there.
final class DocumentedDifferences {

    private static final Path DOCUMENT = Path.of("docs", "differences-from-wireshark.md");
    private static final int CELLS = 6;
    private static final String NO_FIELD = "none";

    private DocumentedDifferences() {}

    /// The differences that the document gives a reason for.
    static Set<Difference> read() throws IOException {
        return Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| `"))
                .flatMap(DocumentedDifferences::ofRow).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Difference> ofRow(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).skip(1)
                .map(cell -> cell.replace("`", "").strip()).toList();
        if (cells.size() != CELLS || cells.getLast().isEmpty()) {
            throw new IllegalArgumentException("no row of " + CELLS + " cells with a reason: " + line);
        }
        return Arrays.stream(cells.get(2).split(", *")).map(frame -> new Difference(cells.get(0), cells.get(1),
                Integer.parseInt(frame), value(cells.get(3)), value(cells.get(4))));
    }

    private static String value(String cell) {
        return cell.equals(NO_FIELD) ? "" : cell;
    }
}
