package dev.osiscope.i18n;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The words of one language. May be used from any thread.
///
/// Patterns are those of [MessageFormat]. Whole numbers in them are written as the caller gives them: sequence numbers,
/// ports and sizes carry no group separators, so that they can be searched for. A [BigDecimal] has the decimal separator
/// of the language.
public final class Messages {

    private static final String BUNDLE = "i18n.messages";

    private final ResourceBundle bundle;
    private final Locale locale;
    /// Read when one is asked for first.
    private volatile Sentences sentences;
    private volatile Glossary glossary;
    /// To read a pattern takes longer than to fill it in, and a look at a packet asks for a hundred sentences.
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final NumberFormat numbers;

    /// The words of `bundle`, whose numbers are written as in `locale`.
    Messages(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
        numbers = NumberFormat.getIntegerInstance(locale);
    }

    /// The words of `locale`, and its numbers; English where its language has no bundle.
    public static Messages of(Locale locale) {
        Language language = Language.of(locale);
        Locale spoken = language.code().equals(locale.getLanguage()) ? locale : language.locale();
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle(BUNDLE, spoken, control), spoken);
    }

    /// The words of `language`.
    public static Messages of(Language language) {
        return of(language.locale());
    }

    /// Which language they are of.
    public Language language() {
        return Language.of(locale);
    }

    /// Whether there are words for `key`.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The sentence of `key` with these values.
    ///
    /// @throws java.util.MissingResourceException where no bundle has the key
    public String text(String key, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int index = 0; index < arguments.length; index++) {
            words[index] = word(arguments[index]);
        }
        MessageFormat format = formats.computeIfAbsent(key, asked -> new MessageFormat(bundle.getString(asked), locale));
        synchronized (format) {
            return format.format(words);
        }
    }

    /// The sentence of `phrase`.
    public String text(Phrase phrase) {
        return text(phrase.key(), phrase.arguments().toArray());
    }

    /// A number to be read, not to be searched for, with its digits in groups: `1,234,567`.
    public String number(long value) {
        synchronized (numbers) {
            return numbers.format(value);
        }
    }

    /// What an inner part says in English, such as the meaning of a field, as far as it is known in this language.
    public String said(String english) {
        Sentences known = sentences;
        if (known == null) {
            known = Sentences.of(language());
            sentences = known;
        }
        return known.of(english);
    }

    /// What went wrong and what mends it, as an inner part says both in English.
    ///
    /// @param problem in a sentence without a full stop
    /// @param mend    empty where nothing mends it
    public String advice(String problem, String mend) {
        return mend.isEmpty() ? text("advice.none", said(problem)) : text("advice", said(problem), said(mend));
    }

    /// The terms of the field in this language.
    public Glossary glossary() {
        Glossary known = glossary;
        if (known == null) {
            known = Glossary.of(language());
            glossary = known;
        }
        return known;
    }

    private Object word(Object argument) {
        return switch (argument) {
            case Phrase phrase -> text(phrase);
            case Said said -> said(said.english());
            case BigDecimal decimal -> decimal.toPlainString()
                    .replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
            default -> String.valueOf(argument);
        };
    }
}
