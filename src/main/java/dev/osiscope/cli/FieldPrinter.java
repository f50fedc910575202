package dev.osiscope.cli;

import dev.osiscope.export.FrameFields;
import dev.osiscope.export.JsonText;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Prints frames a line each, as a table or as JSON.
final class FieldPrinter {

    private static final String BETWEEN = "\t";

    private final PrintWriter out;
    private final List<String> asked;
    private final boolean json;
    private final Set<String> missing;
    private boolean begun;

    /// @param asked the names of the fields; empty for the usual ones, as JSON for all
    FieldPrinter(PrintWriter out, List<String> asked, boolean json) {
        this.out = out;
        this.asked = List.copyOf(asked);
        this.json = json;
        missing = new LinkedHashSet<>(asked);
    }

    /// Prints the next frame; before the first one, the names of the fields.
    void print(FrameFields frame) {
        if (!missing.isEmpty()) {
            missing.removeIf(name -> frame.value(name).isPresent());
        }
        if (json) {
            out.println(JsonText.object(asked.isEmpty() ? frame.all() : chosen(frame)));
            return;
        }
        List<String> columns = asked.isEmpty() ? FrameFields.USUAL : asked;
        if (!begun) {
            out.println(String.join(BETWEEN, columns));
            begun = true;
        }
        out.println(columns.stream().map(name -> frame.value(name).orElse("")).collect(Collectors.joining(BETWEEN)));
    }

    private Map<String, String> chosen(FrameFields frame) {
        Map<String, String> chosen = new LinkedHashMap<>();
        asked.forEach(name -> frame.value(name).ifPresent(value -> chosen.put(name, value)));
        return chosen;
    }

    /// Whether what is printed can still be read by somebody.
    boolean isRead() {
        return !out.checkError();
    }

    void finish() {
        out.flush();
    }

    /// The fields that were asked for and that none of the frames had.
    Set<String> missing() {
        return Collections.unmodifiableSet(missing);
    }
}
