package dev.osiscope.emitter.script;

import java.util.List;
import java.util.Optional;

/// One command of a script, on a line of its own or within a listener.
public sealed interface Command {

    /// How a listener is registered.
    enum Registration {
        /// `on`
        ON,
        /// `once`
        ONCE,
        /// `prepend`: before those that are there
        PREPEND,
        /// `prependOnce`
        PREPEND_ONCE
    }

    /// `on EVENT LISTENER` and its like.
    ///
    /// @param how      how it is registered
    /// @param event    the event's name
    /// @param listener the listener's name
    record Register(Registration how, String event, String listener) implements Command {
    }

    /// `off EVENT LISTENER`
    ///
    /// @param event    the event's name
    /// @param listener the listener's name
    record Remove(String event, String listener) implements Command {
    }

    /// `removeAll`, `removeAll EVENT`
    ///
    /// @param event the event's name; nothing for all events
    record RemoveAll(Optional<String> event) implements Command {
    }

    /// `emit EVENT ARGUMENT …`
    ///
    /// @param event     the event's name
    /// @param arguments what it is emitted with
    record Emit(String event, List<Argument> arguments) implements Command {
    }

    /// `count EVENT`, `count EVENT LISTENER`
    ///
    /// @param event    the event's name
    /// @param listener which listener is counted; nothing for all
    record Count(String event, Optional<String> listener) implements Command {
    }

    /// `names`: the events that have listeners.
    record Names() implements Command {
    }

    /// `listeners EVENT`, `raw EVENT`
    ///
    /// @param event the event's name
    /// @param raw   whether what `once` registers is shown
    record Listeners(String event, boolean raw) implements Command {
    }

    /// `max NUMBER`
    ///
    /// @param most the number of listeners above which a leak is suspected
    record SetMax(int most) implements Command {
    }

    /// `max`: what that number is.
    record GetMax() implements Command {
    }

    /// `print ARGUMENT …`, and `log`, which prints what its listener got.
    ///
    /// @param arguments what is printed
    /// @param upperCase whether in capital letters: `uppercase`
    record Print(List<Argument> arguments, boolean upperCase) implements Command {
    }

    /// `throw TEXT`
    ///
    /// @param message the message of the error
    record Throw(String message) implements Command {
    }

    /// `try COMMAND`: what the command throws is printed and thrown no further.
    ///
    /// @param command what is tried
    record Try(Command command) implements Command {
    }
}
