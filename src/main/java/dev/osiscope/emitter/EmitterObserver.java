package dev.osiscope.emitter;

/// Is told what an [EventEmitter] does, in the order in which it happens, on the emitter's thread. What it throws
/// reaches whoever called the emitter.
///
/// Calls nest: between [#emitting] and the [#emitted] or [#broken] that belongs to it lie the calls of the listeners, and
/// within those whatever the listeners do with the emitter.
public interface EmitterObserver {

    /// One that looks at nothing.
    EmitterObserver NONE = new EmitterObserver() { };

    /// A listener was registered; the `newListener` event was emitted before.
    ///
    /// @param listener   as it is now registered: a [OnceListener] for `once`
    /// @param index      where it now stands among the event's listeners, from 0
    /// @param registered how many the event now has
    default void added(String event, Listener listener, int index, int registered) {
    }

    /// A listener was removed; the `removeListener` event comes after.
    ///
    /// @param listener   as it was registered
    /// @param index      where it stood among the event's listeners, from 0
    /// @param registered how many the event still has
    default void removed(String event, Listener listener, int index, int registered) {
    }

    /// An event is about to be emitted.
    ///
    /// @param listeners those that will be called, as they are registered, in order; never changed
    default void emitting(String event, Object[] arguments, Listener[] listeners) {
    }

    /// A listener is about to be called.
    ///
    /// @param index     which of the emission's listeners it is, from 0
    /// @param listener  the listener itself, also where it was registered by `once`
    /// @param arguments what it is called with
    default void calling(String event, int index, Listener listener, Object[] arguments) {
    }

    /// The listener called last has returned.
    default void returned(String event, int index, Listener listener) {
    }

    /// The listener called last has thrown.
    default void threw(String event, int index, Listener listener, Throwable failure) {
    }

    /// The emission called last has ended.
    ///
    /// @param heard whether there were listeners: what `emit` returns
    default void emitted(String event, boolean heard) {
    }

    /// The emission called last ends with a failure: a listener threw, or it was an `error` that nobody listens for.
    default void broken(String event, Throwable failure) {
    }

    /// An event gets more listeners than there should be: perhaps a leak. Comes before the listener is [#added].
    ///
    /// @param warning Node's words
    default void warned(String event, String warning) {
    }
}
