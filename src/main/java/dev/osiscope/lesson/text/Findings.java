package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers what is wrong with one file.
final class Findings {

    private static final int MOST = 200;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    /// What must be mended.
    ///
    /// @param key the end of its sentence's key
    void error(Spot at, String key, Object... values) {
        if (found.size() < MOST) {
            found.add(Finding.error(file, at, "lesson.finding." + key, values));
        }
    }

    void error(Problem problem) {
        error(problem.at(), problem.what().key().substring("lesson.finding.".length()), problem.what().arguments().toArray());
    }

    /// What was found, in the order of the text.
    List<Finding> sorted() {
        return found.stream().sorted(Comparator.comparing(Finding::at)).toList();
    }
}
