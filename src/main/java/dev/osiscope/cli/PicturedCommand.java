package dev.osiscope.cli;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.lab.LabException;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A command that runs the demo and writes what comes of it to a folder, pictures of the window among it.
abstract class PicturedCommand extends ProgramCommand {

    private final String name;
    private final Sources sources;
    private final Pictures pictures;
    private final SourceOption source;
    private final Supplier<Path> folder;

    /// The command on this machine's `sources`, with `pictures` to paint the window.
    ///
    /// @param written what is written, in words
    /// @param place   the folder where none is named
    PicturedCommand(String name, String written, String place, Sources sources, Pictures pictures, String... description) {
        super(name, description);
        this.name = name;
        this.sources = sources;
        this.pictures = pictures;
        source = new SourceOption(this);
        folder = option(Path.class, "--out", "DIR", place,
                List.of("Where the " + written + " are written (default: ${DEFAULT-VALUE})."));
    }

    @Override
    public final Integer call() {
        SourceChoice choice = source.among(sources);
        try {
            Files.createDirectories(folder.get());
            SessionSnapshot session = DemoRun.of(choice);
            choice.remark().ifPresent(err()::println);
            return write(session, pictures, folder.get()) ? 0 : 1;
        } catch (FrameSourceException | LabException failure) {
            complain(failure.advice());
        } catch (CompletionException failure) {
            complain(failure.getCause().getMessage());
        } catch (IOException failure) {
            complain("can't write to " + folder.get() + ": " + failure.getMessage() + ". Name another place with --out DIR.");
        }
        return 1;
    }

    /// Says what went wrong.
    final void complain(String words) {
        err().println("osiscope " + name + ": " + words);
    }

    /// Writes what came of the demo into `folder`.
    ///
    /// @return whether it is all there
    /// @throws IOException where nothing can be written there
    abstract boolean write(SessionSnapshot session, Pictures pictures, Path folder) throws IOException;
}
