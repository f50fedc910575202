package dev.osiscope.cli;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `osiscope screenshots`: every picture of the documents, from a session of now.
@Command(
        name = "screenshots",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Makes every picture under screenshots/ anew, from a demo that it runs.")
public final class ScreenshotsCommand implements Callable<Integer> {

    private final Sources sources;
    private final Pictures pictures;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SourceOption source;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "screenshots",
            description = "Where the pictures are written (default: ${DEFAULT-VALUE}).")
    private Path out;

    /// The command on this machine's `sources`, with `pictures` to paint the window.
    public ScreenshotsCommand(Sources sources, Pictures pictures) {
        this.sources = sources;
        this.pictures = pictures;
    }

    @Override
    public Integer call() {
        SourceChoice choice = source.among(sources);
        PrintWriter err = spec.commandLine().getErr();
        try {
            SessionSnapshot session = DemoRun.of(choice);
            choice.remark().ifPresent(err::println);
            pictures.paintAll(session, out).forEach(file -> spec.commandLine().getOut().println(file));
            return 0;
        } catch (FrameSourceException failure) {
            err.println("osiscope screenshots: " + failure.advice());
        } catch (IOException failure) {
            err.println("osiscope screenshots: can't write to " + out + ": " + failure.getMessage()
                    + ". Name another place with --out DIR.");
        } catch (Exception failure) {
            err.println("osiscope screenshots: " + failure);
        }
        return 1;
    }
}
