package dev.osiscope.i18n;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language that has a complete bundle.
public enum Language {

    /// English, the words of `messages.properties`.
    ENGLISH(Locale.ENGLISH, "English"),
    /// German, the words of `messages_de.properties`.
    GERMAN(Locale.GERMAN, "Deutsch");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /// How it is written in settings and options: `en`, `de`.
    public String code() {
        return locale.getLanguage();
    }

    /// The locale of its words and numbers.
    public Locale locale() {
        return locale;
    }

    /// What it calls itself, so that who does not read the window's language finds it.
    public String ownName() {
        return ownName;
    }

    /// The one after this, round and round.
    public Language next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// The language of this code, in upper or lower case; empty where there is no bundle for it.
    public static Optional<Language> ofCode(String code) {
        String wanted = code.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(language -> language.code().equals(wanted)).findFirst();
    }

    /// The language of `locale`, whatever its country; English where there is no bundle for it.
    public static Language of(Locale locale) {
        return ofCode(locale.getLanguage()).orElse(ENGLISH);
    }
}
