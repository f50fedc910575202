package dev.osiscope.view;

/// How much room the panes have, in their own measure: what is large in pixels is small for large text.
enum Room {
    /// All panes stand beside each other.
    ROOMY,
    /// There is room for what is read from the back row: ladder, layers, explanation.
    ROOMLESS,
    /// The panes stand below each other, and are scrolled.
    TIGHT;

    /// In heights of the text.
    private static final double ROOMY_WIDTH = 76;
    private static final double ROOMY_HEIGHT = 50;
    private static final double LEAST_WIDTH = 64;
    private static final double LEAST_HEIGHT = 38;

    /// The room in a window of this size.
    ///
    /// @param textSize in pixels, as the size of the window
    /// @param theme    that for a projector has room for no more than what is read from the back row
    static Room of(double width, double height, double textSize, Theme theme) {
        if (width < LEAST_WIDTH * textSize || height < LEAST_HEIGHT * textSize) {
            return TIGHT;
        }
        boolean small = width < ROOMY_WIDTH * textSize || height < ROOMY_HEIGHT * textSize;
        return small || theme == Theme.PROJECTOR ? ROOMLESS : ROOMY;
    }
}
