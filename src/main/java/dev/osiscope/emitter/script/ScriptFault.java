package dev.osiscope.emitter.script;

import dev.osiscope.i18n.Phrase;

/// What is wrong with a line of a script.
final class ScriptFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    ScriptFault(String key, Object... values) {
        super(key, null, false, false);
        phrase = Phrase.of(key, values);
    }

    Phrase phrase() {
        return phrase;
    }
}
