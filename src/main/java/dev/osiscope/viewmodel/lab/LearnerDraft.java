package dev.osiscope.viewmodel.lab;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.endpoint.DraftError;
import dev.osiscope.lab.endpoint.DraftField;
import dev.osiscope.lab.endpoint.SegmentDraft;
import dev.osiscope.lab.endpoint.SegmentForm;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The segment that a learner is composing, what of it can't stand so, and its changes, which can be taken back. Used on the JavaFX
/// application thread.
public final class LearnerDraft {

    private static final String FLAGS = "flag";

    private final Messages messages;
    private final DraftEdits edits = new DraftEdits();
    private final ReadOnlyObjectWrapper<SegmentDraft> draft = new ReadOnlyObjectWrapper<>(SegmentDraft.BLANK);
    private final ReadOnlyObjectWrapper<Map<DraftField, String>> errors = new ReadOnlyObjectWrapper<>(Map.of());

    /// Nothing is written yet.
    LearnerDraft(Messages messages) {
        this.messages = messages;
    }

    /// The segment as it is written.
    public ReadOnlyObjectProperty<SegmentDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// What of it can't stand so, in words, since the learner wanted to send it.
    public ReadOnlyObjectProperty<Map<DraftField, String>> errorsProperty() {
        return errors.getReadOnlyProperty();
    }

    /// Writes something into a field.
    public void write(DraftField field, String text) {
        change(draft.get().with(field, text), field.word());
    }

    /// Sets a flag, or takes it away.
    public void set(TcpFlag flag, boolean wanted) {
        change(draft.get().with(flag, wanted), FLAGS + flag);
    }

    /// Adds the option for selective acknowledgments, or takes it away.
    public void permitSack(boolean wanted) {
        change(draft.get().withSackPermitted(wanted), DraftField.SACK_PERMITTED.word());
    }

    /// Reads the data as hex digits, or as text.
    public void readAsHex(boolean wanted) {
        change(draft.get().withHex(wanted), "hex");
    }

    private void change(SegmentDraft next, String where) {
        if (!next.equals(draft.get())) {
            edits.change(draft.get(), where);
            replace(next);
        }
    }

    private void replace(SegmentDraft other) {
        draft.set(other);
        errors.set(errors.get().isEmpty() ? Map.of() : errorsOf(other));
    }

    private Map<DraftField, String> errorsOf(SegmentDraft written) {
        return switch (written.read()) {
            case SegmentDraft.Understood _ -> Map.of();
            case SegmentDraft.NotUnderstood(List<DraftError> wrong) -> wrong.stream().collect(
                    Collectors.toUnmodifiableMap(DraftError::field, error -> messages.text(error.problem()),
                            (first, _) -> first));
        };
    }

    /// Takes the last change back.
    public void undo() {
        edits.undo(draft.get()).ifPresent(this::replace);
    }

    /// Makes the change again that was taken back last.
    public void redo() {
        edits.redo(draft.get()).ifPresent(this::replace);
    }

    /// Whether there is a change that can be taken back.
    public boolean canUndo() {
        return edits.canUndo();
    }

    /// Whether a change was taken back that can be made again.
    public boolean canRedo() {
        return edits.canRedo();
    }

    /// The segment that is to be sent as it is now; empty where it can't stand so, which is said then.
    Optional<SegmentForm> read() {
        edits.pause();
        errors.set(errorsOf(draft.get()));
        return draft.get().read() instanceof SegmentDraft.Understood(SegmentForm segment) ? Optional.of(segment) : Optional.empty();
    }

    /// Says no more what can't stand so.
    void forgive() {
        errors.set(Map.of());
    }
}
