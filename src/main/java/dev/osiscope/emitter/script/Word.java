package dev.osiscope.emitter.script;

/// A word of a script.
///
/// @param text   its characters without quotation marks
/// @param quoted whether it began with a quotation mark: then it means nothing but itself
record Word(String text, boolean quoted) {

    boolean is(String keyword) {
        return !quoted && text.equals(keyword);
    }
}
