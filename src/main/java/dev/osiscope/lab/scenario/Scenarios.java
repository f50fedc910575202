package dev.osiscope.lab.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The scripts that come with the program: `resources/scenarios`, listed in the file `index` there.
public final class Scenarios {

    /// The name of the one that is the demo: a hub with three clients.
    public static final String DEMO = "00-demo";

    private static final String FOLDER = "/scenarios/";

    private Scenarios() {}

    /// Their names in the order in which they are learnt: `01-handshake`.
    public static List<String> names() {
        return text("index").orElseThrow(() -> new IllegalStateException("the list of the scenarios is missing")).lines().toList();
    }

    /// The text of one; nothing where there is none of this name.
    public static Optional<String> script(String name) {
        return names().contains(name) ? text(name + ".lab") : Optional.empty();
    }

    private static Optional<String> text(String file) {
        try (InputStream in = Scenarios.class.getResourceAsStream(FOLDER + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
