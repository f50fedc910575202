package dev.osiscope.lesson.ready;

import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.Spot;
import java.util.ArrayList;
import java.util.List;

/// Gathers where a lesson does not fit its session.
final class Unfit {

    private static final int MOST = 200;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Unfit(String file) {
        this.file = file;
    }

    /// @param key the end of the key of what is said
    void error(Spot at, String key, Object... values) {
        add(Finding.error(file, at, "lesson.unfit." + key, values));
    }

    /// What can be played, but should not be so.
    ///
    /// @param key the end of the key of what is said
    void remark(Spot at, String key, Object... values) {
        add(Finding.remark(file, at, "lesson.unfit." + key, values));
    }

    private void add(Finding finding) {
        if (found.size() < MOST && !found.contains(finding)) {
            found.add(finding);
        }
    }

    void error(Unanswered unanswered) {
        error(unanswered.at(), unanswered.key(), unanswered.values());
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
