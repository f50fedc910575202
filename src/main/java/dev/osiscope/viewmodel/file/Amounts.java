package dev.osiscope.viewmodel.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.index.IndexedConversation;
import java.util.Locale;

/// How amounts are written: packets, bytes, durations.
final class Amounts {

    private static final long KILO = 1000;
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};
    private static final double NANOS_PER_SECOND = 1e9;

    private Amounts() {}

    /// Packets, bytes and duration of a conversation: `12 packets · 3.4 kB · 0.112 s`.
    static String of(IndexedConversation conversation, Messages messages) {
        return messages.text(conversation.frames() == 1 ? "conversation.amount.one" : "conversation.amount",
                messages.number(conversation.frames()), bytes(conversation.bytes()),
                String.format(Locale.ROOT, "%.3f", conversation.durationNanos() / NANOS_PER_SECOND));
    }

    /// `812 B`, `3.4 kB`: a kilobyte has 1000 bytes.
    static String bytes(long count) {
        double amount = count;
        int unit = 0;
        while (amount >= KILO && unit < UNITS.length - 1) {
            amount /= KILO;
            unit++;
        }
        return unit == 0 ? count + " B" : String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
    }
}
