package dev.osiscope.cli;

import dev.osiscope.export.TextLadder;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// `osiscope demo`: the demo without a window.
public final class DemoCommand extends PicturedCommand {

    /// The command on this machine's `sources`, with `pictures` to paint the window.
    public DemoCommand(Sources sources, Pictures pictures) {
        super("demo", "files", "osiscope-demo", sources, pictures,
                "Runs the demo without a window: prints the ladder and writes session.pcapng, session.events and window.png.",
                "A hub starts, three clients connect, one says hello, two receive it, one leaves.");
    }

    @Override
    boolean write(SessionSnapshot session, Pictures pictures, Path folder) throws IOException {
        Messages messages = Messages.of(Locale.getDefault());
        SessionText.print(session, new TextLadder(session.timeline(), messages).lines(), messages, out());
        Path capture = folder.resolve("session.pcapng");
        int frames = RecordedSession.write(session, capture, messages);
        out().println(messages.text("text.written", messages.number(frames), SessionText.badge(session, messages), capture));
        paint(session, pictures, folder.resolve("window.png"));
        return complete(session);
    }

    private void paint(SessionSnapshot session, Pictures pictures, Path picture) {
        try {
            pictures.paint(session, DemoRun.firstHandshake(session.timeline()), picture);
            out().println("The window at the end of the first handshake: " + picture);
        } catch (Exception failure) {
            complain("no picture of the window: " + failure.getMessage() + ". The ladder and the capture are complete.");
        }
    }

    /// Whether the source kept up to the end; says so where it did not.
    private boolean complete(SessionSnapshot session) {
        if (session.counters().dropped() > 0) {
            complain("the kernel dropped " + session.counters().dropped() + " frames: segments may be missing. Run it again.");
        }
        session.failure().ifPresent(failure -> complain(
                "the source ended before the demo: " + failure.getMessage() + ". " + failure.mend()));
        return session.failure().isEmpty();
    }
}
