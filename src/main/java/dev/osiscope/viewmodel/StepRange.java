package dev.osiscope.viewmodel;

/// Steps of a session, one after the other.
///
/// @param first the first of them
/// @param last  the last of them
public record StepRange(int first, int last) {

    /// Checks their order.
    public StepRange {
        if (first > last) {
            throw new IllegalArgumentException(first + " stands behind " + last);
        }
    }
}
