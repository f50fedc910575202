package dev.osiscope.emitter.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The scripts that come with the program: `resources/playground`, listed in the file `index` there.
public final class Examples {

    private static final String FOLDER = "/playground/";

    private Examples() {
    }

    /// Their names in the order in which they are learnt.
    public static List<String> names() {
        return text("index").lines().toList();
    }

    /// The text of one.
    ///
    /// @param name one of [#names]
    public static String script(String name) {
        return text(name + ".script");
    }

    private static String text(String file) {
        try (InputStream in = Examples.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
