package dev.osiscope.viewmodel.file;

import dev.osiscope.i18n.Messages;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.viewmodel.Sizes;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// How amounts are written: packets, bytes, durations.
final class Amounts {

    private static final int NANO = 9;
    private static final int MILLI = 3;

    private Amounts() {}

    /// Packets, bytes and duration of a conversation: `12 packets · 3.4 kB · 0.112 s`.
    static String of(IndexedConversation conversation, Messages messages) {
        return messages.text(conversation.frames() == 1 ? "conversation.amount.one" : "conversation.amount",
                messages.number(conversation.frames()), Sizes.bytes(conversation.bytes()),
                BigDecimal.valueOf(conversation.durationNanos(), NANO).setScale(MILLI, RoundingMode.HALF_UP));
    }
}
