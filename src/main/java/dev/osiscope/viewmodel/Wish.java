package dev.osiscope.viewmodel;

import java.util.function.BooleanSupplier;

/// What is wanted of things that are asked for one after the other and take a moment: what comes of an earlier one is no longer
/// wanted. Used on the JavaFX application thread.
public final class Wish {

    private int newest;

    /// Something else is wanted from now on, or nothing.
    ///
    /// @return whether that is still so
    public BooleanSupplier renew() {
        int mine = ++newest;
        return () -> mine == newest;
    }
}
