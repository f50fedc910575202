package dev.osiscope.view.parts;

import javafx.scene.control.TextField;

/// A line for a whole number. It needs no letters: while it has the keyboard, the window's keys that are letters stay what they are.
public final class NumberField extends TextField {}
