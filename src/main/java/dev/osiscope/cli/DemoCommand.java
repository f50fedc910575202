package dev.osiscope.cli;

import dev.osiscope.export.TextLadder;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.LabException;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// `osiscope demo`: the demo without a window.
public final class DemoCommand extends ProgramCommand {

    private final Sources sources;
    private final Pictures pictures;

    private final SourceOption source = new SourceOption(this);

    private final Supplier<Path> folder = option(Path.class, "--out", "DIR", "osiscope-demo",
            List.of("Where the files are written (default: ${DEFAULT-VALUE})."));

    /// The command on this machine's `sources`, with `pictures` to paint the window.
    public DemoCommand(Sources sources, Pictures pictures) {
        super("demo",
                "Runs the demo without a window: prints the ladder and writes session.pcapng, session.events and window.png.",
                "A hub starts, three clients connect, one says hello, two receive it, one leaves.");
        this.sources = sources;
        this.pictures = pictures;
    }

    @Override
    public Integer call() {
        SourceChoice choice = source.among(sources);
        PrintWriter err = err();
        try {
            Files.createDirectories(folder.get());
            SessionSnapshot session = DemoRun.of(choice);
            choice.remark().ifPresent(err::println);
            Messages messages = Messages.of(Locale.getDefault());
            SessionText.print(session, new TextLadder(session.timeline(), messages).lines(), messages, out());
            write(session);
            return complete(session) ? 0 : 1;
        } catch (FrameSourceException | LabException failure) {
            err.println("osiscope demo: " + failure.advice());
        } catch (CompletionException failure) {
            err.println("osiscope demo: " + failure.getCause().getMessage());
        } catch (IOException failure) {
            err.println("osiscope demo: can't write to " + folder.get() + ": " + failure.getMessage()
                    + ". Name another place with --out DIR.");
        }
        return 1;
    }

    /// Whether the source kept up to the end; says so where it did not.
    private boolean complete(SessionSnapshot session) {
        PrintWriter err = err();
        if (session.counters().dropped() > 0) {
            err.println("osiscope demo: the kernel dropped " + session.counters().dropped()
                    + " frames: segments may be missing. Run it again.");
        }
        session.failure().ifPresent(failure -> err.println("osiscope demo: the source ended before the demo: "
                + failure.getMessage() + ". " + failure.mend()));
        return session.failure().isEmpty();
    }

    private void write(SessionSnapshot session) throws IOException {
        PrintWriter printer = out();
        Path capture = folder.get().resolve("session.pcapng");
        Messages messages = Messages.of(Locale.getDefault());
        int frames = RecordedSession.write(session, capture, messages);
        printer.println(messages.text("text.written", messages.number(frames), SessionText.badge(session, messages), capture));
        Path picture = folder.get().resolve("window.png");
        try {
            pictures.paint(session, DemoRun.firstHandshake(session.timeline()), picture);
            printer.println("The window at the end of the first handshake: " + picture);
        } catch (Exception failure) {
            err().println("osiscope demo: no picture of the window: " + failure.getMessage()
                    + ". The ladder and the capture are complete.");
        }
    }
}
