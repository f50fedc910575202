package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Phrase;

/// The value of an option that makes no sense.
final class WrongOption extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final transient Phrase words;

    /// @param words which and why, in a sentence without a full stop
    WrongOption(Phrase words) {
        super(words.key());
        this.words = words;
    }

    /// The words of `key`.
    static WrongOption of(String key, Object... values) {
        return new WrongOption(Phrase.of(key, values));
    }

    /// What is wrong where a value was refused, by whoever did.
    static String words(IllegalArgumentException wrong, Messages messages) {
        return (wrong instanceof WrongOption option ? messages.text(option.words) : messages.said(wrong.getMessage())) + ".";
    }
}
