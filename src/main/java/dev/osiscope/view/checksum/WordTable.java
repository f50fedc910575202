package dev.osiscope.view.checksum;

import dev.osiscope.i18n.Messages;
import dev.osiscope.view.parts.LineList;
import dev.osiscope.viewmodel.ChecksumLook;
import dev.osiscope.viewmodel.Selection;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.input.KeyCode;

/// The words of a checksum, a line each. A click on one picks its field.
public final class WordTable extends LineList<WordLine> {

    private static final double HEIGHT = 1.55;

    private final SessionViewModel model;
    private final Messages messages;
    private Optional<ChecksumLook> look = Optional.empty();
    private DoubleConsumer placed = _ -> { };

    WordTable(SessionViewModel model) {
        super(HEIGHT);
        this.model = model;
        messages = model.messages();
        setId("checksum-words");
        setAccessibleText(messages.text("checksum.accessible"));
    }

    /// @param listener told how wide the lines are, at every layout
    void onPlaced(DoubleConsumer listener) {
        placed = listener;
    }

    /// Shows the words of `next`, with those in sight that are picked.
    void show(Optional<ChecksumLook> next) {
        boolean other = !next.map(ChecksumLook::part).equals(look.map(ChecksumLook::part));
        look = next;
        resizeTo(next.map(ChecksumLook::size).orElse(0));
        if (other) {
            scrollTo(0);
        }
        firstPicked().ifPresent(this::reveal);
    }

    private Optional<Integer> firstPicked() {
        Selection selection = model.selectionProperty().get();
        return look.flatMap(shown -> {
            for (int index = 0; index < shown.size(); index++) {
                if (shown.isPicked(index, selection)) {
                    return Optional.of(index);
                }
            }
            return Optional.empty();
        });
    }

    @Override
    protected WordLine make() {
        return new WordLine();
    }

    @Override
    protected void fill(WordLine line, int index) {
        look.ifPresent(shown -> {
            ChecksumLook.Row row = shown.row(index, messages);
            line.show(row, shown.isPicked(index, model.selectionProperty().get()),
                    messages.text("checksum.row", index + 1, row.part(), row.what(), row.word(), row.sum()));
        });
    }

    @Override
    protected void pressed(int index, double x) {
        look.flatMap(shown -> shown.pick(index)).ifPresent(model.selectionProperty()::set);
    }

    @Override
    protected boolean keyed(KeyCode code) {
        return scrolled(code);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        placed.accept(lineWidth());
    }
}
