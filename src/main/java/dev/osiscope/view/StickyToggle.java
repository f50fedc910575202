package dev.osiscope.view;

import javafx.scene.control.ToggleButton;

/// One of several buttons of which one is always chosen: a second click does not give that up.
final class StickyToggle extends ToggleButton {

    StickyToggle(String text) {
        super(text);
    }

    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
