package dev.osiscope.hub;

/// What can be wrong with a line, or with how it came: its sender is told, and the session goes on.
enum LineFault {

    /// Its bytes are not UTF-8 (RFC 3629).
    NOT_UTF8("not-utf8", "this line is not UTF-8"),

    /// It is longer than [LineDecoder#LIMIT] bytes.
    TOO_LONG("too-long", "this line is longer than " + LineDecoder.LIMIT + " bytes"),

    /// It begins with a brace and is no JSON object with an event.
    BAD_JSON("bad-json", "this line begins as JSON does, and is no object with an \"event\""),

    /// Its event has a name that is not allowed, or that only the hub may use.
    BAD_EVENT("bad-event", "an event's name has 1 to " + EventPatterns.LONGEST
            + " letters, digits and _ - . : /, and is none of the hub's own"),

    /// It asks for patterns that can't be.
    BAD_PATTERN("bad-pattern", "a pattern is an event's name in which * stands for anything; there are at most "
            + EventPatterns.MOST),

    /// It came too soon after those before it, and is not passed on.
    TOO_FAST("too-fast", "too many messages a second: this one is not passed on"),

    /// It came before the join code.
    NOT_JOINED("not-joined", "say the join code first: join CODE"),

    /// The join code is another one.
    WRONG_CODE("wrong-code", "this is not the join code"),

    /// A scrubber refused it.
    REFUSED("refused", "a scrubber refused this message");

    private final String code;
    private final String reason;

    LineFault(String code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    /// How programs tell it from others.
    String code() {
        return code;
    }

    /// The same in plain words.
    String reason() {
        return reason;
    }
}
