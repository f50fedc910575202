package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;

/// The smallest part of a filter's text that means something.
///
/// @param kind   what it is
/// @param text   as it was written, quotes included
/// @param octets what stands between the quotes, escapes resolved; empty where there are none
/// @param place  where it stands
record Token(Kind kind, String text, Bytes octets, TextRange place) {

    enum Kind {
        /// A name, a number, an address, bytes: anything without quotes.
        WORD,
        /// Text in double quotes.
        QUOTED,
        /// One character in single quotes.
        CHARACTER,
        /// An operator or a bracket.
        SYMBOL,
        /// The end of the text.
        END
    }

    /// Whether it is the operator or the word `wanted`.
    boolean is(String wanted) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(wanted);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
