package dev.osiscope.viewmodel.copy;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Place;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.FrameCopy;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.viewmodel.FrameModel;
import dev.osiscope.viewmodel.Ranges;
import dev.osiscope.viewmodel.Selection;
import dev.osiscope.viewmodel.SessionViewModel;
import dev.osiscope.viewmodel.give.ExportModel;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A copy of a frame that is changed by hand, field by field or byte by byte, back and forth. All panes show it as they show any
/// session: [#session()] has the steps before it and the copy as its last one. The original stays as it is.
public final class CopyModel {

    private final FrameCopy copy;
    private final Messages messages;
    private final Dissection original;
    private final Edits edits;
    private final SessionViewModel session;
    private final ExportModel exports;
    private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    private CopyModel(FrameCopy copy, Dissection original, Messages messages, ExportModel exports) {
        this.copy = copy;
        this.original = original;
        this.messages = messages;
        this.exports = exports;
        edits = new Edits(copy.original().bytes());
        SessionSnapshot first = copy.with(edits.now());
        session = new SessionViewModel(first, messages);
        session.player().goTo(first.timeline().size() - 1);
    }

    /// A copy of the frame at the playhead of `model`; empty where there is none.
    public static Optional<CopyModel> of(SessionViewModel model, ExportModel exports) {
        return model.step().flatMap(step -> FrameCopy.of(model.snapshotProperty().get(), step)
                .map(copy -> new CopyModel(copy, step.dissection().orElseThrow(), model.messages(), exports)));
    }

    /// What the panes show: the copy is its last step.
    public SessionViewModel session() {
        return session;
    }

    /// The number of the frame that was copied.
    public long number() {
        return copy.number();
    }

    /// Whether it is a copy of this frame.
    public boolean isOf(Dissection frame) {
        return original.equals(frame);
    }

    /// What is wrong with what was written last, and how to mend it; empty where nothing is.
    public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The bytes as they are now.
    public Bytes bytes() {
        return edits.now();
    }

    /// How many bytes are other than in the original.
    public int differing() {
        return edits.differing();
    }

    /// Whether there is something to undo.
    public boolean canUndo() {
        return edits.canUndo();
    }

    /// Whether there is something to do again.
    public boolean canRedo() {
        return edits.canRedo();
    }

    /// The picked field, where it stands in the frame itself and has bits there.
    public Optional<Field> field() {
        return session.selectionProperty().get() instanceof Selection.OfField picked && place().isPresent()
                ? Optional.of(picked.field()) : Optional.empty();
    }

    /// The picked bits, where they stand in the frame itself.
    public Optional<BitRange> place() {
        return session.selectionProperty().get().place()
                .filter(place -> place.source().isFrame() && place.range().bitLength() > 0)
                .map(Place::range).filter(range -> range.endByte() <= bytes().length());
    }

    /// The value of the picked field as it may be written.
    public String value() {
        return field().map(field -> FieldInput.shown(bytes(), field)).orElse("");
    }

    /// The picked bytes as pairs of digits.
    public String hex() {
        return place().map(range -> FieldInput.hexOf(bytes(), range)).orElse("");
    }

    /// Writes a value into the picked field.
    public void writeValue(String text) {
        field().ifPresentOrElse(field -> write(field.range(), (now, _) -> FieldInput.put(now, field, text)),
                () -> problem.set(Optional.of(messages.text("copy.wrong.none"))));
    }

    /// Writes bytes into the picked ones.
    public void writeHex(String text) {
        place().ifPresentOrElse(range -> write(range, (now, at) -> FieldInput.putHex(now, at, text)),
                () -> problem.set(Optional.of(messages.text("copy.wrong.none"))));
    }

    /// Turns bit `bit` of the picked ones round, counted from the first of them.
    public void flip(int bit) {
        place().ifPresent(range -> {
            BitRange one = new BitRange(range.firstBit() + bit, 1);
            change(bytes().with(one, 1 - bytes().unsigned(one)));
        });
    }

    private void write(BitRange range, BiFunction<Bytes, BitRange, FieldInput.Outcome> input) {
        FieldInput.Outcome outcome = input.apply(bytes(), range);
        problem.set(outcome.problem().map(wrong ->
                messages.text("copy.wrong", messages.text(Ranges.of(range)), messages.text(wrong))));
        outcome.bytes().ifPresent(this::change);
    }

    /// Puts every checksum right.
    public void fixChecksums() {
        change(copy.withRightChecksums(bytes()));
    }

    /// Makes it what the original is.
    public void restore() {
        change(copy.original().bytes());
    }

    /// Takes the last change back.
    public void undo() {
        edits.undo();
        show();
    }

    /// Does it again.
    public void redo() {
        edits.redo();
        show();
    }

    private void change(Bytes next) {
        if (edits.change(next)) {
            show();
        }
    }

    private void show() {
        problem.set(Optional.empty());
        Selection before = session.selectionProperty().get();
        SessionSnapshot newest = copy.with(bytes());
        session.show(newest, newest.timeline().size() - 1);
        session.frame().ifPresent(frame -> session.selectionProperty().set(again(frame, before)));
    }

    /// What was picked before the change, as far as it is still there; else what stands in its place.
    private Selection again(FrameModel frame, Selection before) {
        if (before instanceof Selection.OfField(Field field, var owner) && owner.source().isFrame()) {
            return frame.layers().stream()
                    .filter(part -> part.layer().protocol().equals(owner.protocol()))
                    .flatMap(part -> part.layer().walk()
                            .filter(other -> other.id().equals(field.id()) && other.range().equals(field.range()))
                            .<Selection>map(other -> new Selection.OfField(other, part.layer())))
                    .findFirst().orElseGet(() -> frame.pickBit(frame.frame(), field.range().firstBit()));
        }
        return session.selectionProperty().get();
    }

    /// What each layer of the receiver would say of it, the outermost first.
    public List<LayerVerdict> verdicts() {
        return session.step().filter(step -> step.dissection().isPresent())
                .map(step -> new Receiver(step, original, messages).verdicts()).orElse(List.of());
    }

    /// Asks where to, and saves the copy alone as pcapng.
    public void save() {
        exports.saveFrames(messages.text("copy.file", number()), copy.alone(bytes()));
    }
}
