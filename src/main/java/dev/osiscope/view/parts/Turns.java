package dev.osiscope.view.parts;

/// Panes in one place, of which one is shown at a time.
public interface Turns {

    /// Whether there is a pane of this name.
    boolean has(String id);

    /// Shows a pane.
    void show(String id);

    /// Which pane is shown.
    String shown();

    /// Tells `listener` whenever another pane is shown.
    void whenShown(Runnable listener);
}
