package dev.osiscope.export.picture;

/// Watches steps being given away.
@FunctionalInterface
public interface Watcher {

    /// Lets it go on to its end.
    Watcher NONE = steps -> true;

    /// Told of every step that was done.
    ///
    /// @param steps how many so far
    /// @return whether to go on
    boolean goOn(int steps);
}
