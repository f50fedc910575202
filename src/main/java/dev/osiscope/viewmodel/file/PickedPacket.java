package dev.osiscope.viewmodel.file;

import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.session.CaptureSession;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.SessionViewModel;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The one packet that is picked in all of a file: who picks a packet moves the playhead in its conversation, and who moves the
/// playhead picks the packet there. Used on the JavaFX application thread.
final class PickedPacket {

    /// In the place of a row: none is picked.
    static final int NOTHING = FrameIndex.NO_FRAME;

    private final SessionViewModel session;
    private final PickedConversation shown;
    private final PacketsModel packets;
    private final Consumer<String> notices;
    private final ReadOnlyIntegerWrapper row = new ReadOnlyIntegerWrapper(NOTHING);
    private final ReadOnlyObjectWrapper<Optional<ConversationKey>> conversation =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The packet at the playhead of `session`.
    ///
    /// @param shown   shows it there in its conversation
    /// @param packets all that can be picked
    /// @param notices takes why one can't be shown, in words
    PickedPacket(SessionViewModel session, PickedConversation shown, PacketsModel packets, Consumer<String> notices) {
        this.session = session;
        this.shown = shown;
        this.packets = packets;
        this.notices = notices;
        session.player().stepProperty().subscribe(this::followPlayhead);
    }

    /// Its row in the file; [#NOTHING] where none is picked.
    ReadOnlyIntegerProperty rowProperty() {
        return row.getReadOnlyProperty();
    }

    /// Its conversation; empty where it has none.
    ReadOnlyObjectProperty<Optional<ConversationKey>> conversationProperty() {
        return conversation.getReadOnlyProperty();
    }

    /// Looks at another file, in which nothing is picked yet, or at none.
    ///
    /// @param live  whether it is captured now
    /// @param whole the session that it was when it was live, where that is known
    void show(Optional<CaptureSession> other, boolean live, Optional<SessionSnapshot> whole) {
        shown.show(other, live, whole);
        row.set(NOTHING);
        conversation.set(Optional.empty());
    }

    /// Picks the packet in `wanted`, where there is one.
    void pick(int wanted) {
        if (wanted < 0 || wanted >= packets.total()) {
            return;
        }
        try {
            shown.pick(wanted);
            row.set(wanted);
            conversation.set(shown.key());
        } catch (UncheckedIOException lost) {
            notices.accept(session.messages().text("file.lost", lost.getCause().getMessage()));
        }
    }

    /// Picks a packet of another conversation than the one that is picked: its first one, or its last one so far.
    ///
    /// @param index where the conversation's packets are
    /// @return whether it is another one
    boolean pick(ConversationKey key, IndexSnapshot index, boolean last) {
        if (conversation.get().equals(Optional.of(key))) {
            return false;
        }
        IndexedConversation wanted = key.in(index);
        pick(last ? wanted.lastRow() : index.frames().rowsOf(wanted)[0]);
        return true;
    }

    private void followPlayhead() {
        session.step().map(step -> (int) step.frameNumber() - 1).filter(now -> now != NOTHING).ifPresent(now -> {
            row.set(now);
            if (shown.goesAlong(now)) {
                conversation.set(shown.key());
            }
        });
    }
}
