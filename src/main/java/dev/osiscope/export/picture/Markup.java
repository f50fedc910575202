package dev.osiscope.export.picture;

/// Text in XML and in HTML.
public final class Markup {

    private static final int REPLACEMENT = 0xfffd;

    private Markup() {}

    /// `text` as it may stand between tags and in attributes. What no XML may hold (XML 1.0, section 2.2) is a replacement
    /// character.
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(allowed(character) ? character : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int character) {
        return character == '\t' || character == '\n' || character == '\r'
                || character >= 0x20 && character < 0xd800
                || character > 0xdfff && character < 0xfffe || character > 0xffff;
    }
}
