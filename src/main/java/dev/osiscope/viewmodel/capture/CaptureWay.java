package dev.osiscope.viewmodel.capture;

import dev.osiscope.capture.CaptureMethod;
import java.util.Optional;

/// How the chosen interfaces can be captured.
///
/// @param method the best way that works; empty where none does, or nobody knows yet
/// @param words  what it is and why it was chosen, or what is missing and what mends that; empty where nobody knows yet
public record CaptureWay(Optional<CaptureMethod> method, String words) {

    /// Before anybody has looked.
    static final CaptureWay UNKNOWN = new CaptureWay(Optional.empty(), "");

    /// Whether it is known that nothing works.
    public boolean refused() {
        return method.isEmpty() && !words.isEmpty();
    }
}
