package dev.osiscope.emitter.script;

import java.util.List;
import java.util.Optional;

/// One thing that happens in a run of a script. Values are written as Node's `util.inspect` writes them, listeners as
/// `[log]`, errors as `Error(boom)`.
public sealed interface Step {

    /// A line of the script is carried out.
    ///
    /// @param text the line
    record Called(String text) implements Step {
    }

    /// A listener was registered.
    ///
    /// @param event    the event's name
    /// @param listener who
    /// @param index    where it stands among the event's listeners, from 0
    /// @param count    how many there now are
    record Added(String event, Registered listener, int index, int count) implements Step {
    }

    /// A listener was removed.
    ///
    /// @param event    the event's name
    /// @param listener who
    /// @param index    where it stood among the event's listeners, from 0
    /// @param count    how many are left
    record Removed(String event, Registered listener, int index, int count) implements Step {
    }

    /// An event is emitted.
    ///
    /// @param event     the event's name
    /// @param arguments what its listeners will be called with
    /// @param listeners who will be called, in order
    record Emitting(String event, List<String> arguments, List<Registered> listeners) implements Step {
    }

    /// A listener is called.
    ///
    /// @param event     the event's name
    /// @param index     which of the emission's listeners it is, from 0
    /// @param listener  its name
    /// @param arguments what it is called with
    record Calling(String event, int index, String listener, List<String> arguments) implements Step {
    }

    /// A listener has ended.
    ///
    /// @param event    the event's name
    /// @param index    which of the emission's listeners it is, from 0
    /// @param listener its name
    /// @param failure  the message of what it threw; nothing where it returned
    record Returned(String event, int index, String listener, Optional<String> failure) implements Step {
    }

    /// An emission has ended.
    ///
    /// @param event   the event's name
    /// @param heard   whether there were listeners: what `emit` returns
    /// @param failure the message of what it threw; nothing where it returned
    record Emitted(String event, boolean heard, Optional<String> failure) implements Step {
    }

    /// There is something to be read.
    ///
    /// @param kind what it is
    /// @param text the words
    record Output(Kind kind, String text) implements Step {

        /// What is to be read.
        public enum Kind {
            /// What a listener or a line prints.
            PRINTED,
            /// The answer to a question such as `count`.
            ANSWER,
            /// The emitter's warning of a leak.
            WARNING,
            /// The message of an error that `try` caught.
            CAUGHT,
            /// The message of an error that reached the script's line.
            FAILURE
        }
    }

    /// The run ends before the script does.
    ///
    /// @param reason why
    record Stopped(StopReason reason) implements Step {
    }
}
