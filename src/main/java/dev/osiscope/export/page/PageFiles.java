package dev.osiscope.export.page;

import dev.osiscope.export.picture.Ink;
import dev.osiscope.export.picture.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What all pages have in common: their style, their script, and the window's colours as variables.
final class PageFiles {

    /// What a browser may do on a page without a script: show it.
    static final String NO_SCRIPT = "default-src 'none'; style-src 'unsafe-inline'";

    private PageFiles() {}

    /// A text of `resources/page`.
    static String text(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream("/page/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// What a browser may do on such a page: no network at all, and no script but this one.
    static String policy(String script) {
        return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String script) {
        try {
            return Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// The colours as variables for each choice of a theme; `auto` is what the reader's system likes.
    static String colours() {
        return ":root, [data-theme=\"light\"] {" + variables(Look.LIGHT) + "}\n"
                + "[data-theme=\"dark\"] {" + variables(Look.DARK) + "}\n"
                + "@media (prefers-color-scheme: dark) { [data-theme=\"auto\"] {" + variables(Look.DARK) + "} }\n"
                + "[data-theme=\"projector\"] { font-size: 20.8px; " + variables(Look.PROJECTOR) + "}\n"
                + "@media print { :root {" + variables(Look.LIGHT) + "} }\n";
    }

    /// The colours as variables where there is nothing to choose.
    static String colours(Look look) {
        return ":root {" + variables(look) + "}\n";
    }

    private static String variables(Look look) {
        Map<String, String> colours = new TreeMap<>(look.colours());
        // The page itself says what stands behind a row.
        colours.remove(Ink.GROUND.token());
        colours.remove(Ink.HERE.token());
        String scheme = look == Look.DARK ? "color-scheme: dark; " : "color-scheme: light; ";
        return scheme + colours.entrySet().stream().map(colour -> "--" + colour.getKey() + ": " + colour.getValue() + ";")
                .collect(Collectors.joining(" "));
    }
}
