package dev.osiscope.cli;

import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// `osiscope screenshots`: every picture of the documents, from a session of now.
public final class ScreenshotsCommand extends PicturedCommand {

    private static final int SMALLEST = 100;
    private static final int LARGEST = 300;

    private final Supplier<Integer> size = optional(Integer.class, "--size", "PERCENT", "100", "help.screenshots.size");

    private final Supplier<Boolean> every = flag("--every-theme", "help.screenshots.every.theme");

    private final Supplier<List<String>> only = words("--only", "NAMES", "help.screenshots.only");

    /// The command on this machine's `sources`, with `pictures` to paint the window.
    public ScreenshotsCommand(Sources sources, Pictures pictures) {
        super("screenshots", "help.screenshots", "screenshots", sources, pictures);
    }

    private PictureWish wish() {
        return new PictureWish(messages().language(), Math.clamp(size.get(), SMALLEST, LARGEST), every.get(), only.get());
    }

    @Override
    boolean write(SessionSnapshot session, Pictures pictures, Path folder) throws IOException {
        try {
            pictures.paintAll(session, wish(), folder, err()::println).forEach(file -> out().println(file));
            return true;
        } catch (IOException failure) {
            throw failure;
        } catch (Exception failure) {
            tellWords(failure.toString());
            return false;
        }
    }
}
