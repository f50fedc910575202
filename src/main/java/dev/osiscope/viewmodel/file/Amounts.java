package dev.osiscope.viewmodel.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.viewmodel.Sizes;
import java.util.Locale;

/// How amounts are written: packets, bytes, durations.
final class Amounts {

    private static final double NANOS_PER_SECOND = 1e9;

    private Amounts() {}

    /// Packets, bytes and duration of a conversation: `12 packets · 3.4 kB · 0.112 s`.
    static String of(IndexedConversation conversation, Messages messages) {
        return messages.text(conversation.frames() == 1 ? "conversation.amount.one" : "conversation.amount",
                messages.number(conversation.frames()), Sizes.bytes(conversation.bytes()),
                String.format(Locale.ROOT, "%.3f", conversation.durationNanos() / NANOS_PER_SECOND));
    }
}
