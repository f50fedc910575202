package dev.osiscope.i18n;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/// The texts of a language as its file has them.
public final class BundleText {

    private static final Path FOLDER = Path.of("resources/i18n");

    private BundleText() {}

    /// The patterns of `language`, by their keys.
    public static Map<String, String> of(Language language) {
        Properties properties = new Properties();
        try (StringReader reader = new StringReader(text(language))) {
            properties.load(reader);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, value) -> texts.put((String) key, (String) value));
        return texts;
    }

    /// The keys that stand more than once in the file of `language`.
    static List<String> repeated(Language language) {
        Set<String> seen = new HashSet<>();
        List<String> repeated = new ArrayList<>();
        text(language).lines().filter(line -> line.contains("=") && !line.startsWith("#")).forEach(line -> {
            String key = line.substring(0, line.indexOf('='));
            if (!seen.add(key)) {
                repeated.add(key);
            }
        });
        return repeated;
    }

    private static String text(Language language) {
        String name = language == Language.ENGLISH ? "messages.properties"
                : "messages_" + language.locale().getLanguage() + ".properties";
        try {
            return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
