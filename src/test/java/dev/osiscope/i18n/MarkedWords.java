package dev.osiscope.i18n;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;

/// A language for tests: English, with a mark before and behind each text of the bundle. What is shown without marks is
/// in no bundle.
public final class MarkedWords extends ResourceBundle {

    /// Stands before each text.
    public static final char BEGIN = '\u27e6';
    /// Stands behind each text.
    public static final char END = '\u27e7';

    private final ResourceBundle english =
            ResourceBundle.getBundle("i18n.messages", Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    private MarkedWords() {}

    /// The words of that language.
    public static Messages messages() {
        return new Messages(new MarkedWords(), Locale.ENGLISH);
    }

    /// What of `text` stands outside of all marks.
    public static String unmarked(String text) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (sign == BEGIN) {
                depth++;
            } else if (sign == END) {
                depth--;
                rest.append(' ');
            } else if (depth == 0) {
                rest.append(sign);
            }
        }
        return rest.toString();
    }

    @Override
    protected Object handleGetObject(String key) {
        return english.containsKey(key) ? BEGIN + english.getString(key) + END : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(english.keySet());
    }
}
