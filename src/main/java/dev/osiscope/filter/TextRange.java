package dev.osiscope.filter;

/// A part of a filter's text.
///
/// @param start  its first character, from 0
/// @param length how many characters it has; at the end of the text it may be 0
public record TextRange(int start, int length) {

    /// The character after its last one.
    public int end() {
        return start + length;
    }

    /// From the start of this part to the end of `last`.
    TextRange to(TextRange last) {
        return new TextRange(start, last.end() - start);
    }
}
