package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import java.io.PrintWriter;
import java.util.List;

/// A whole session as text: where its segments come from, then its ladder.
final class SessionText {

    private SessionText() {}

    /// Prints `session` with the lines of its `ladder`.
    static void print(SessionSnapshot session, List<String> ladder, Messages messages, PrintWriter out) {
        out.println(messages.text("text.source", badge(session, messages), messages.said(session.sourceName())));
        out.println(messages.text("text.legend"));
        out.println();
        ladder.forEach(out::println);
        out.println();
        out.flush();
    }

    /// Where the segments come from, as the window says it.
    static String badge(SessionSnapshot session, Messages messages) {
        return messages.text("badge." + session.provenance().name());
    }
}
