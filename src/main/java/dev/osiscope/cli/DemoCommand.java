package dev.osiscope.cli;

import dev.osiscope.export.TextLadder;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.session.recorded.RecordedSession;
import java.io.IOException;
import java.nio.file.Path;

/// `osiscope demo`: the demo without a window.
public final class DemoCommand extends PicturedCommand {

    /// The command on this machine's `sources`, with `pictures` to paint the window.
    public DemoCommand(Sources sources, Pictures pictures) {
        super("demo", "help.demo", "osiscope-demo", sources, pictures);
    }

    @Override
    boolean write(SessionSnapshot session, Pictures pictures, Path folder) throws IOException {
        Messages messages = messages();
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
            out().println(messages().text("demo.picture", picture));
        } catch (Exception failure) {
            tell("demo.no.picture", String.valueOf(failure.getMessage()));
        }
    }

    /// Whether the source kept up to the end; says so where it did not.
    private boolean complete(SessionSnapshot session) {
        if (session.counters().dropped() > 0) {
            tell("demo.dropped", Counts.frames(session.counters().dropped()));
        }
        session.failure().ifPresent(failure -> tell("demo.source.ended", messages().said(failure.getMessage()),
                messages().said(failure.mend())));
        return session.failure().isEmpty();
    }
}
