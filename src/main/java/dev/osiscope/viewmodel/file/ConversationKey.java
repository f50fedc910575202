package dev.osiscope.viewmodel.file;

import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.index.Transport;
import java.util.Locale;
import java.util.Optional;

/// Which conversation of a file: TCP and UDP count theirs from 0 each.
///
/// @param transport TCP or UDP
/// @param number    its number among those of its transport
public record ConversationKey(Transport transport, int number) {

    /// The conversation of a frame; empty where it belongs to none.
    static Optional<ConversationKey> of(FrameIndex frames, int row) {
        int number = frames.conversation(row);
        return number == FrameIndex.NO_CONVERSATION
                ? Optional.empty()
                : Optional.of(new ConversationKey(frames.transport(row), number));
    }

    /// The display filter that lets its packets through, and no others.
    String filter() {
        return transport.name().toLowerCase(Locale.ROOT) + ".stream == " + number;
    }

    /// What `index` knows of it.
    IndexedConversation in(IndexSnapshot index) {
        return index.conversations(transport).get(number);
    }
}
