package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;
import java.util.ArrayList;
import java.util.List;

/// How it is told on a terminal whether something works on this machine, and where it doesn't, why and what mends it.
record ProbeLines(Messages messages) {

    private static final String INDENT = " ".repeat(12);

    /// One line where it works.
    ///
    /// @param id   what it is called
    /// @param name what it is, in words
    String works(String id, String name) {
        return line("capture.works", id, name);
    }

    /// One line where it does not work; what more there is to say comes below.
    String worksNot(String id, String name) {
        return line("capture.not", id, name);
    }

    private String line(String key, String id, String name) {
        return String.format("  %-9s %-9s %s", messages.text(key), id, messages.said(name));
    }

    /// What mends it.
    String mend(String command) {
        return INDENT + messages.text("capture.mend", messages.said(command));
    }

    /// More about what works.
    String more(String key, String argument) {
        return INDENT + messages.text(key, messages.said(argument));
    }

    /// All lines of one.
    ///
    /// @param reason why it does not work
    /// @param mend   what mends it; empty where nothing is known
    List<String> of(boolean usable, String id, String name, String reason, String mend) {
        if (usable) {
            return List.of(works(id, name));
        }
        List<String> lines = new ArrayList<>(List.of(
                worksNot(id, name), INDENT + messages.text("capture.why", messages.said(reason))));
        if (!mend.isEmpty()) {
            lines.add(mend(mend));
        }
        return lines;
    }
}
