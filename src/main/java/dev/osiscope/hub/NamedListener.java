package dev.osiscope.hub;

import dev.osiscope.emitter.Listener;

/// A listener of the hub or of a client, by a name that reports can say.
///
/// @param name   what it does, in a word: `scrub`
/// @param target does it
record NamedListener(String name, Listener target) implements Listener {

    @Override
    public void handle(Object... arguments) {
        target.handle(arguments);
    }
}
