package dev.osiscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// `osiscope open`: the window with a capture file in it.
public final class OpenCommand extends ProgramCommand {

    private final Sources sources;
    private final OsiscopeCommand.Window window;

    private final SourceOption source = new SourceOption(this);

    private final Supplier<Path> file = captureFile();

    /// The command that opens `window`; the demo in it takes its segments from `sources`.
    public OpenCommand(Sources sources, OsiscopeCommand.Window window) {
        super("open", "help.open");
        this.sources = sources;
        this.window = window;
    }

    @Override
    public Integer call() {
        CaptureFile words = captureWords(file);
        PrintWriter err = err();
        if (!Display.here()) {
            err.println(words.tell("open.no.display", file.get()));
            return 1;
        }
        try {
            checkReadable();
            window.show(source.among(sources), Optional.of(file.get().toAbsolutePath()), false);
            return 0;
        } catch (IOException failure) {
            err.println(words.unreadable(failure));
        } catch (WindowException failure) {
            err.println(words.tell("open.no.window", messages().said(failure.getMessage()), messages().said(failure.mend())));
        }
        return 1;
    }

    /// Whoever named a wrong path is told where he typed it, not in a window. A pipe must not be opened twice.
    private void checkReadable() throws IOException {
        if (Files.isRegularFile(file.get()) || !Files.exists(file.get())) {
            try (InputStream opened = Files.newInputStream(file.get())) {
                opened.available();
            }
        }
    }
}
