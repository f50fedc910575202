package dev.osiscope.export.give;

import dev.osiscope.export.SafeFile;
import dev.osiscope.export.page.Handout;
import dev.osiscope.export.page.SessionPage;
import dev.osiscope.export.page.StepsJson;
import dev.osiscope.export.picture.Drawing;
import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.export.picture.GifFile;
import dev.osiscope.export.picture.LadderDrawing;
import dev.osiscope.export.picture.Look;
import dev.osiscope.export.picture.PngFile;
import dev.osiscope.export.picture.SvgText;
import dev.osiscope.export.picture.Watcher;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.exc.JacksonIOException;

/// Writes steps of a session to a file that others can use without the app.
///
/// @param excerpt which steps
/// @param form    as what
/// @param look    how it looks; empty for light, and for a page what the reader's system likes
public record GiveAway(Excerpt excerpt, Form form, Optional<Look> look) {

    /// How many pixels of a PNG one of the drawing is: it is looked at large.
    private static final double SHARP = 2;

    /// Checks that the form can hold the steps.
    ///
    /// @throws IllegalArgumentException where it can't
    public GiveAway {
        if (excerpt.size() > form.most()) {
            throw new IllegalArgumentException(form + " holds " + form.most() + " steps, not " + excerpt.size());
        }
    }

    /// Writes them to `target`, which is replaced as a whole when all is written, or not at all.
    ///
    /// @return whether it was written; the watcher may have stopped it
    /// @throws IOException where it can't be written
    public boolean write(Path target, Watcher watcher) throws IOException {
        try (SafeFile file = SafeFile.beside(target)) {
            boolean whole = writeTo(file.temporary(), watcher);
            if (whole) {
                file.keep();
            }
            return whole;
        } catch (JacksonIOException failure) {
            throw failure.getCause();
        }
    }

    /// Writes a text to `target`, as a whole or not at all.
    ///
    /// @throws IOException where it can't be written
    public static void writeText(String text, Path target) throws IOException {
        try (SafeFile file = SafeFile.beside(target)) {
            Files.writeString(file.temporary(), text);
            file.keep();
        }
    }

    /// Writes a picture of anything to `target`, as a whole or not at all.
    ///
    /// @param title  what it shows
    /// @param width  its width in pixels
    /// @param pixels all of them, row by row, each as `0x00rrggbb`
    /// @throws IOException where it can't be written
    public static void writePicture(String title, int width, int[] pixels, Path target) throws IOException {
        try (SafeFile file = SafeFile.beside(target)) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.temporary()))) {
                PngFile.write(width, pixels.length / width, title,
                        (top, count) -> Arrays.copyOfRange(pixels, top * width, (top + count) * width), out);
            }
            file.keep();
        }
    }

    private boolean writeTo(Path file, Watcher watcher) throws IOException {
        return switch (form) {
            case SVG, HTML, HANDOUT, JSON -> writeText(file, watcher);
            case PNG -> writePng(file, watcher);
            case GIF -> GifFile.write(excerpt, chosen(), file, watcher);
        };
    }

    private Look chosen() {
        return look.orElse(Look.LIGHT);
    }

    private Drawing drawing() {
        return new LadderDrawing(excerpt, chosen().em()).whole();
    }

    private boolean writePng(Path file, Watcher watcher) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            return PngFile.write(drawing(), chosen(), SHARP, out, watcher);
        }
    }

    private boolean writeText(Path file, Watcher watcher) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            return switch (form) {
                case HTML -> SessionPage.write(excerpt, look, out, watcher);
                case HANDOUT -> Handout.write(excerpt, out, watcher);
                case JSON -> StepsJson.write(excerpt, out, watcher);
                default -> writeSvg(out, watcher);
            };
        }
    }

    private boolean writeSvg(Appendable out, Watcher watcher) throws IOException {
        SvgText.write(drawing(), chosen(), excerpt.messages().language().code(), out);
        return watcher.goOn(excerpt.size());
    }
}
