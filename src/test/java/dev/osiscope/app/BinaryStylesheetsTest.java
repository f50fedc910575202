package dev.osiscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryStylesheetsTest {

    @TempDir
    private Path folder;

    /// JavaFX takes the binary form where there is one: that of yesterday's rules would hide today's.
    @ParameterizedTest
    @ValueSource(strings = {"osiscope", "projector", "tokens-dark", "tokens-light"})
    void theBuildHasPutTheSameRulesBesideEachStylesheet(String name) throws Exception {
        Path sheet = sheet(name);
        Path anew = folder.resolve(name);

        Stylesheet.convertToBinary(sheet.toFile(), anew.toFile());

        assertEquals(rules(anew), rules(BinaryStylesheets.binary(sheet)));
    }

    /// The bytes themselves are others each time.
    private static List<String> rules(Path binary) throws IOException {
        return Stylesheet.loadBinary(binary.toUri().toURL()).getRules().stream().map(BinaryStylesheetsTest::words).toList();
    }

    private static String words(Rule rule) {
        return rule.getSelectors() + " " + rule.getDeclarations().stream()
                .map(declaration -> declaration.getProperty() + ": " + declaration.getParsedValue() + " " + declaration.isImportant())
                .toList();
    }

    private static Path sheet(String name) throws URISyntaxException {
        return Path.of(BinaryStylesheets.class.getResource("/css/" + name + ".css").toURI());
    }
}
