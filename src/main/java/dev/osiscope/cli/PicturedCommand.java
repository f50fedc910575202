package dev.osiscope.cli;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.lab.LabException;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A command that runs the demo and writes what comes of it to a folder, pictures of the window among it.
abstract class PicturedCommand extends ProgramCommand {

    private final Sources sources;
    private final Pictures pictures;
    private final SourceOption source;
    private final Supplier<Path> folder;

    /// The command on this machine's `sources`, with `pictures` to paint the window.
    ///
    /// @param help  the key of what the help says first; with `.out`, what it says of the folder
    /// @param place the folder where none is named
    PicturedCommand(String name, String help, String place, Sources sources, Pictures pictures) {
        super(name, help);
        this.sources = sources;
        this.pictures = pictures;
        source = new SourceOption(this);
        folder = optional(Path.class, "--out", "DIR", place, help + ".out");
    }

    @Override
    public final Integer call() {
        SourceChoice choice = source.among(sources);
        try {
            Files.createDirectories(folder.get());
            SessionSnapshot session = DemoRun.of(choice);
            choice.remark().map(messages()::text).ifPresent(err()::println);
            return write(session, pictures, folder.get()) ? 0 : 1;
        } catch (FrameSourceException | LabException failure) {
            tellWords(messages().advice(failure.getMessage(), failure.mend()));
        } catch (CompletionException failure) {
            tellWords(messages().said(String.valueOf(failure.getCause().getMessage())));
        } catch (IOException failure) {
            tell("command.folder.unwritable", folder.get(), String.valueOf(failure.getMessage()));
        }
        return 1;
    }

    /// Writes what came of the demo into `folder`.
    ///
    /// @return whether it is all there
    /// @throws IOException where nothing can be written there
    abstract boolean write(SessionSnapshot session, Pictures pictures, Path folder) throws IOException;
}
