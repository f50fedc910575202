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

    private static final int SMALLEST = 100;
    private static final int LARGEST = 300;

    private final Sources sources;
    private final Pictures pictures;

    private final SourceOption source = new SourceOption(this);

    private final Supplier<Path> folder = option(Path.class, "--out", "DIR", "screenshots",
            List.of("Where the pictures are written (default: ${DEFAULT-VALUE})."));

    private final Supplier<Integer> size = option(Integer.class, "--size", "PERCENT", "100",
            List.of("How large everything in them is: 100 to 300 (default: ${DEFAULT-VALUE})."));

    private final Supplier<Boolean> every = flag("--every-theme", "Each picture in every theme, and not only in some.");

    private final Supplier<List<String>> only = words("--only", "NAME[,NAME...]",
            "Only those whose names begin so: states, lab-held.");

    /// The command on this machine's `sources`, with `pictures` to paint the window.
    public ScreenshotsCommand(Sources sources, Pictures pictures) {
        super("screenshots",
                "Makes every picture under screenshots/ anew, from a demo that it runs.");
        this.sources = sources;
        this.pictures = pictures;
    }

    private PictureWish wish() {
        return new PictureWish(messages().language(), Math.clamp(size.get(), SMALLEST, LARGEST), every.get(), only.get());
    }

    @Override
    public Integer call() {
        SourceChoice choice = source.among(sources);
        PrintWriter err = err();
        try {
            SessionSnapshot session = DemoRun.of(choice);
            choice.remark().ifPresent(err::println);
            pictures.paintAll(session, wish(), folder.get(), err::println).forEach(file -> out().println(file));
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
