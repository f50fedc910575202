package dev.osiscope.cli;

import dev.osiscope.frame.FrameSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `osiscope open`: the window with a capture file in it.
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Opens a capture file in the window: its packets, its conversations as ladders, layers, bytes and fields.",
            "The file may be large, and it may still be growing."
        })
public final class OpenCommand implements Callable<Integer> {

    private final Sources sources;
    private final OsiscopeCommand.Window window;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SourceOption source;

    @Parameters(paramLabel = "FILE", description = "A pcap or pcapng file, also packed by gzip.")
    private Path file;

    /// The command that opens `window`; the demo in it takes its segments from `sources`.
    public OpenCommand(Sources sources, OsiscopeCommand.Window window) {
        this.sources = sources;
        this.window = window;
    }

    @Override
    public Integer call() {
        CaptureFile words = new CaptureFile("osiscope open", file);
        PrintWriter err = spec.commandLine().getErr();
        if (!Display.here()) {
            err.println(words.said("no display to show " + file + " on. Read it with: osiscope explain " + file));
            return 1;
        }
        try {
            checkReadable();
            window.show(source.among(sources), Optional.of(file.toAbsolutePath()));
            return 0;
        } catch (IOException failure) {
            err.println(words.unreadable(failure));
        } catch (FrameSourceException failure) {
            err.println(words.said(failure.advice()));
        } catch (WindowException failure) {
            err.println(words.said("no window: " + failure.getMessage() + ". " + failure.mend()));
        }
        return 1;
    }

    /// Whoever named a wrong path is told where he typed it, not in a window. A pipe must not be opened twice.
    private void checkReadable() throws IOException {
        if (Files.isRegularFile(file) || !Files.exists(file)) {
            try (InputStream opened = Files.newInputStream(file)) {
                opened.available();
            }
        }
    }
}
