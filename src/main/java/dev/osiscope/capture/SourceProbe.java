package dev.osiscope.capture;

/// Whether a live source works on this machine, found out by opening and closing it.
///
/// @param id     what it is called in commands: `packet`, `libpcap`
/// @param name   what it is called in words, with its interface: `packet socket on lo`
/// @param usable whether it could be opened
/// @param reason why not, in a sentence without a full stop; empty where it could
/// @param mend   the exact command or step that mends it; empty where there is none, or no need
public record SourceProbe(String id, String name, boolean usable, String reason, String mend) {
}
