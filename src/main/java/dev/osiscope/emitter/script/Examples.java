package dev.osiscope.emitter.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The scripts that come with the program: `resources/playground`, listed in the file `index` there. What they say to the reader is
/// there in other languages as well: `order.de.script`.
public final class Examples {

    private static final String FOLDER = "/playground/";

    private Examples() {
    }

    /// Their names in the order in which they are learnt.
    public static List<String> names() {
        return text("index").lines().toList();
    }

    /// The text of one, in a language; in English where it is not there in that one.
    ///
    /// @param name     one of [#names]
    /// @param language its code: `de`
    public static String script(String name, String language) {
        String own = name + "." + language + ".script";
        return text(Examples.class.getResource(FOLDER + own) == null ? name + ".script" : own);
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
