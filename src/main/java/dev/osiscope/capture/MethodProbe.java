package dev.osiscope.capture;

/// Whether a request can be fulfilled by a method on this machine, found out by opening and closing it.
///
/// @param usable whether it could be opened
/// @param reason why not, in a sentence without a full stop; empty where it could
/// @param mend   the exact command or step that mends it; empty where there is none, or no need
public record MethodProbe(CaptureMethod method, boolean usable, String reason, String mend) {
}
