package dev.osiscope.hub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page that makes a browser a client of the hub, in the language that the browser wants: whoever looks at it is often not
/// whoever has started the hub.
final class HubPage {

    /// What the page may do: its own script, its own style, and to connect to where it comes from.
    static final String POLICY =
            "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; form-action 'none'";
    /// Those that it is written in; the first one is for everybody else.
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String FILE = "/hub/page.html";
    private static final String WORDS = "hub.page";
    private static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");
    /// Browsers send some dozens of characters; what is longer is not read.
    private static final int LONGEST_WISH = 500;

    private HubPage() {
    }

    /// Its bytes, UTF-8.
    static ByteBuf text(Locale language) {
        ResourceBundle words = ResourceBundle.getBundle(WORDS, language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try (InputStream page = HubPage.class.getResourceAsStream(FILE)) {
            String filled = GAP.matcher(new String(page.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll(gap -> Matcher.quoteReplacement(words.getString(gap.group(1))));
            return Unpooled.copiedBuffer(filled, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The language for a browser.
    ///
    /// @param wish what it says in `Accept-Language`; null where it says nothing
    static Locale language(String wish) {
        return Optional.ofNullable(wish).filter(said -> said.length() <= LONGEST_WISH)
                .flatMap(HubPage::wanted).orElse(LANGUAGES.getFirst());
    }

    private static Optional<Locale> wanted(String wish) {
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(wish), LANGUAGES));
        } catch (IllegalArgumentException noLanguages) {
            return Optional.empty();
        }
    }
}
