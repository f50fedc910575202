package dev.osiscope.view;

import dev.osiscope.viewmodel.choice.Part;
import java.util.List;
import javafx.beans.property.BooleanProperty;

/// What keys do with the lower panes: one of them is shown or hidden, which the layout remembers.
final class LowerKeys {

    private final LowerRow lower;
    private final ModeLayout layout;
    private final BooleanProperty bits;
    private final Runnable reveal;

    /// @param layout remembers what is shown
    /// @param bits   whether the bytes are shown as bits
    /// @param reveal brings the lower panes into sight
    LowerKeys(LowerRow lower, ModeLayout layout, BooleanProperty bits, Runnable reveal) {
        this.lower = lower;
        this.layout = layout;
        this.bits = bits;
        this.reveal = reveal;
    }

    List<Action> actions() {
        return List.of(
                Action.of("toggleExplain", this::toggleTabs, "Shortcut+DIGIT3"),
                Action.of("events", () -> toggleTab(LowerRow.EVENTS), "Shift+E"),
                Action.of("states", () -> toggleTab(LowerRow.STATES), "Shift+S"),
                Action.of("header", () -> toggleTab(LowerRow.HEADER), "Shift+H"),
                Action.of("checksum", () -> toggleTab(LowerRow.CHECKSUM), "Shift+C"),
                Action.of("sequence", () -> toggleTab(LowerRow.SEQUENCE), "Shift+N"),
                Action.of("lecture", () -> toggleTab(LowerRow.LECTURE), "Shift+L"),
                Action.of("bits", this::toggleBits, "Shift+B"),
                Action.of("toggleFrame", this::toggleBytes, "Shortcut+DIGIT4"));
    }

    /// Shows one of the panes behind the tabs.
    void showTab(String id) {
        lower.showTab(id);
        opened();
    }

    private void toggleTab(String id) {
        lower.toggleTab(id);
        opened();
    }

    private void opened() {
        reveal.run();
        remember();
    }

    private void toggleTabs() {
        lower.toggleTabs();
        remember();
    }

    private void toggleBytes() {
        lower.toggleBytes();
        remember();
    }

    private void toggleBits() {
        boolean hidden = lower.showBytes();
        remember();
        bits.set(hidden || !bits.get());
    }

    private void remember() {
        layout.open(lower.opened());
        layout.show(Part.EXPLAIN, lower.showsTabs(), true);
        layout.show(Part.BYTES, lower.wantsBytes(), lower.usuallyShowsBytes());
    }
}
