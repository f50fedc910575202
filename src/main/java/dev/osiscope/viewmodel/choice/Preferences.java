package dev.osiscope.viewmodel.choice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where the user's choices are remembered, each under a name.
public interface Preferences {

    /// What was put under a name last; empty where nothing was.
    Optional<String> get(String name);

    /// Remembers a text under a name.
    void put(String name, String text);

    /// Remembers as long as the program runs.
    static Preferences forgetful() {
        Map<String, String> kept = new HashMap<>();
        return new Preferences() {
            @Override
            public Optional<String> get(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public void put(String name, String text) {
                kept.put(name, text);
            }
        };
    }
}
