package dev.osiscope.viewmodel.give;

/// Pictures a pane of the window, as it is seen there. Used on the JavaFX application thread.
public interface PaneCamera {

    /// A picture.
    ///
    /// @param width   in pixels
    /// @param colours row by row, each as `0x00rrggbb`
    record Picture(int width, int[] colours) {}

    /// The pane as a drawing (SVG).
    ///
    /// @param title what it shows, in a few words
    String drawing(String title);

    /// The pane in pixels.
    ///
    /// @param scale how many pixels of the picture one of the window is
    Picture picture(double scale);

    /// At which step the window is.
    int step();

    /// Has the window show a step; with the next pulse the pane shows it.
    void goTo(int step);
}
