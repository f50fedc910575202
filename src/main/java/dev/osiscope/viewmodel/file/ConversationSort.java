package dev.osiscope.viewmodel.file;

import dev.osiscope.index.IndexedConversation;
import java.util.Comparator;

/// What conversations are sorted by.
public enum ConversationSort {
    /// Their numbers: TCP's, then UDP's.
    NUMBER(Comparator.comparing(IndexedConversation::transport)
            .thenComparing(conversation -> conversation.conversation().number())),
    /// When they began.
    START(Comparator.comparingLong(IndexedConversation::firstNanos)),
    /// How many packets they have.
    PACKETS(Comparator.comparingLong(IndexedConversation::frames)),
    /// How many bytes they have.
    BYTES(Comparator.comparingLong(IndexedConversation::bytes)),
    /// How long they lasted.
    DURATION(Comparator.comparingLong(IndexedConversation::durationNanos)),
    /// Who opened them.
    CLIENT(Comparator.comparing(conversation -> conversation.conversation().client())),
    /// Who was asked.
    SERVER(Comparator.comparing(conversation -> conversation.conversation().server()));

    private final Comparator<IndexedConversation> order;

    ConversationSort(Comparator<IndexedConversation> order) {
        this.order = order;
    }

    /// The order, ascending.
    Comparator<IndexedConversation> order() {
        return order;
    }
}
