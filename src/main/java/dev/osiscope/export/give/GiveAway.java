package dev.osiscope.export.give;

import dev.osiscope.export.SafeFile;
import dev.osiscope.export.page.StepsJson;
import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.export.picture.LadderDrawing;
import dev.osiscope.export.picture.Look;
import dev.osiscope.export.picture.SvgText;
import dev.osiscope.export.picture.Watcher;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.exc.JacksonIOException;

/// Writes steps of a session to a file that others can use without the app.
///
/// @param excerpt which steps
/// @param form    as what
/// @param look    how it looks; of a form that has no look, whatever
public record GiveAway(Excerpt excerpt, Form form, Look look) {

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

    private boolean writeTo(Path file, Watcher watcher) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            return switch (form) {
                case SVG -> writeSvg(out, watcher);
                case JSON -> StepsJson.write(excerpt, out, watcher);
            };
        }
    }

    private boolean writeSvg(Appendable out, Watcher watcher) throws IOException {
        SvgText.write(new LadderDrawing(excerpt, look.em()).whole(), look, excerpt.messages().language().code(), out);
        return watcher.goOn(excerpt.size());
    }
}
