package dev.osiscope.capture.filter;

/// What libpcap says of a capture filter.
public sealed interface FilterCheck {

    /// It is one.
    ///
    /// @param program what the kernel will run
    record Compiled(FilterProgram program) implements FilterCheck {
    }

    /// It is none. libpcap tells no place: where its words name a part of the text that stands there once, it is that
    /// part; else the place is guessed from the rules of the language, or the whole text.
    ///
    /// @param reason  libpcap's own words
    /// @param start   where the part begins that is wrong, from 0
    /// @param end     where it ends, more than `start` but at the end of the text
    /// @param guessed whether the place is a guess
    record Refused(String reason, int start, int end, boolean guessed) implements FilterCheck {
    }

    /// Nobody can tell: there is no libpcap.
    ///
    /// @param reason why, in a sentence without a full stop
    /// @param mend   what brings it
    record Unknown(String reason, String mend) implements FilterCheck {
    }
}
