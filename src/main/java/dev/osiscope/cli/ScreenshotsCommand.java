package dev.osiscope.cli;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// `osiscope screenshots`: every picture of the documents, from a session of now.
public final class ScreenshotsCommand extends ProgramCommand {

    private final Sources sources;
    private final Pictures pictures;

    private final SourceOption source = new SourceOption(this);

    private final Supplier<Path> folder = option(Path.class, "--out", "DIR", "screenshots",
            List.of("Where the pictures are written (default: ${DEFAULT-VALUE})."));

    /// The command on this machine's `sources`, with `pictures` to paint the window.
    public ScreenshotsCommand(Sources sources, Pictures pictures) {
        super("screenshots",
                "Makes every picture under screenshots/ anew, from a demo that it runs.");
        this.sources = sources;
        this.pictures = pictures;
    }

    @Override
    public Integer call() {
        SourceChoice choice = source.among(sources);
        PrintWriter err = err();
        try {
            SessionSnapshot session = DemoRun.of(choice);
            choice.remark().ifPresent(err::println);
            pictures.paintAll(session, folder.get(), err::println).forEach(file -> out().println(file));
            return 0;
        } catch (FrameSourceException failure) {
            err.println("osiscope screenshots: " + failure.advice());
        } catch (IOException failure) {
            err.println("osiscope screenshots: can't write to " + folder.get() + ": " + failure.getMessage()
                    + ". Name another place with --out DIR.");
        } catch (Exception failure) {
            err.println("osiscope screenshots: " + failure);
        }
        return 1;
    }
}
