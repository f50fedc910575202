package dev.osiscope.view.parts;

import javafx.scene.control.ToggleButton;

/// One of several buttons of which one is always chosen: a second click does not give that up.
public final class StickyToggle extends ToggleButton {

    /// A button that says `text`.
    public StickyToggle(String text) {
        super(text);
    }

    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
