package dev.osiscope.hub;

import java.util.List;

/// What a line that came from a client asks for.
sealed interface Inbound {

    /// To be passed on.
    ///
    /// @param event which event it is: subscribers choose by it
    /// @param line  the line as it came
    /// @param json  whether the line is a JSON object rather than plain text
    record Passed(String event, String line, boolean json) implements Inbound {

        /// The event of a line of plain text.
        static final String PLAIN = "message";
    }

    /// To get these events from now on.
    record Subscribe(List<String> patterns) implements Inbound { }

    /// Not to get these any more.
    record Unsubscribe(List<String> patterns) implements Inbound { }

    /// To be let in.
    record Join(String code) implements Inbound { }

    /// Nothing that can be done.
    record Faulty(LineFault fault) implements Inbound { }
}
