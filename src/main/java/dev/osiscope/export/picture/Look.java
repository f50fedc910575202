package dev.osiscope.export.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a picture looks: the window's three themes, with the colours that stand in the window's own files.
public enum Look {
    /// Light: for paper.
    LIGHT(13, "tokens-light"),
    /// Dark.
    DARK(13, "tokens-dark"),
    /// Light, with text 1.6 times as large: read from the back row.
    PROJECTOR(20.8, "tokens-light", "projector");

    private static final Pattern TOKEN = Pattern.compile("-([a-z0-9-]+):\\s*(#[0-9a-f]{6});");

    private final double em;
    private final List<String> files;

    Look(double em, String... files) {
        this.em = em;
        this.files = List.of(files);
    }

    /// That of a name: `light`, `dark` or `projector`; empty for any other.
    public static Optional<Look> named(String name) {
        return Stream.of(values()).filter(look -> look.id().equals(name)).findFirst();
    }

    /// What it is called on the command line.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The size of its text, in pixels.
    public double em() {
        return em;
    }

    /// The colours by their tokens, as they are written in CSS: `layer-4`, `#8a5000`.
    public Map<String, String> colours() {
        Map<String, String> colours = new HashMap<>();
        for (String file : files) {
            Matcher found = TOKEN.matcher(read("/css/" + file + ".css"));
            while (found.find()) {
                colours.put(found.group(1), found.group(2));
            }
        }
        List.of(Ink.GROUND, Ink.HERE).forEach(ink -> colours.put(ink.token(), colours.get(Ink.PANEL.token())));
        return colours;
    }

    private static String read(String resource) {
        try (InputStream in = Look.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
