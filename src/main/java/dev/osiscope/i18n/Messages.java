package dev.osiscope.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one language. Immutable; may be used from any thread.
///
/// Patterns are those of [MessageFormat]. Numbers in them are written as the caller gives them: sequence numbers,
/// ports and sizes carry no group separators, so that they can be searched for.
public final class Messages {

    private static final String BUNDLE = "i18n.messages";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// The words of `locale`; English where it has no bundle.
    public static Messages of(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle(BUNDLE, locale, control), locale);
    }

    /// Which language they are in, as a tag of BCP 47: `en`, `de`.
    public String language() {
        Locale of = bundle.getLocale();
        return of.getLanguage().isEmpty() ? Locale.ENGLISH.toLanguageTag() : of.toLanguageTag();
    }

    /// The bundle itself, for what is written in FXML.
    public ResourceBundle bundle() {
        return bundle;
    }

    /// The sentence of `key` with these values.
    ///
    /// @throws java.util.MissingResourceException where no bundle has the key
    public String text(String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            words[index] = word(arguments[index]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(words);
    }

    /// The sentence of `phrase`.
    public String text(Phrase phrase) {
        return text(phrase.key(), phrase.arguments().toArray());
    }

    /// A number to be read, not to be searched for, with its digits in groups: `1,234,567`.
    public String number(long value) {
        return String.format(locale, "%,d", value);
    }

    private Object word(Object argument) {
        return argument instanceof Phrase phrase ? text(phrase) : String.valueOf(argument);
    }
}
