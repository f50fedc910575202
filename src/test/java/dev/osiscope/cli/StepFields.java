package dev.osiscope.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands in the data of one step, and the row of `osiscope explain` that says the same.
final class StepFields {

    private final Map<String, String> first = new HashMap<>();
    private final List<String> verdicts = new ArrayList<>();
    private boolean told;

    /// Takes a member; of several of one name the first is the step's own.
    ///
    /// @return row and sentence, when all that they are made of has come
    Optional<List<String>> take(String name, String value) {
        first.putIfAbsent(name, value);
        if (told || !name.equals("bytes") || !first.containsKey("length")) {
            return Optional.empty();
        }
        told = true;
        String other = first.get("sender").equals("client") ? "server" : "client";
        String row = first.get("frame") + " " + first.get("sender") + " → " + other + " " + first.get("flags")
                + " seq=" + first.get("seq") + (first.containsKey("ack") ? " ack=" + first.get("ack") : "")
                + " len=" + first.get("len") + " " + first.get("client") + " | " + first.get("server");
        return Optional.of(List.of((row + " " + String.join(" ", verdicts)).strip(), first.get("what")));
    }

    /// Takes a verdict of the analysis.
    void verdict(String value) {
        verdicts.add(value);
    }
}
