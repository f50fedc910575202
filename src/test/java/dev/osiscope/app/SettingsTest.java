package dev.osiscope.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.view.Theme;
import dev.osiscope.viewmodel.TimeScale;
import dev.osiscope.viewmodel.choice.LayoutsModel;
import dev.osiscope.viewmodel.choice.ReadyLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the window remembers of its user.
class SettingsTest {

    @TempDir
    private Path folder;

    private Settings settings() {
        return Settings.in(folder, folder);
    }

    @Test
    void theTimeScaleIsThereAfterARestart() {
        assertEquals(TimeScale.EVEN, settings().timeScale());
        settings().keep(TimeScale.TRUE);
        assertEquals(TimeScale.TRUE, settings().timeScale());
    }

    @ParameterizedTest
    @ValueSource(strings = {"theme=light\nlayout=\\u00zz\n", "theme=light\nlayout=\u00e4\n"})
    void aFileThatCannotBeReadIsPutAsideAndNothingOfItIsLost(String text) throws IOException {
        byte[] damaged = text.getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("settings.properties"), damaged);
        Settings settings = settings();
        assertEquals(Theme.DARK, settings.theme());
        settings.keep(TimeScale.TRUE);
        Path kept = settings.damage().orElseThrow().kept();
        assertArrayEquals(damaged, Files.readAllBytes(kept));
        assertEquals(TimeScale.TRUE, settings().timeScale());
        assertEquals(Optional.empty(), settings().damage());
        assertEquals(List.of(kept, file).stream().sorted().toList(), all());
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void layoutsAreThereAfterARestart() {
        LayoutsModel layouts = new LayoutsModel(settings().preferences());
        layouts.save("M\u00f6ntag: \u201eTCP\u201c = 1", ReadyLayout.TCP.layout());
        layouts.choose(ReadyLayout.BYTES.layout(), false);
        LayoutsModel restarted = new LayoutsModel(settings().preferences());
        assertEquals(layouts.namedProperty().get(), restarted.namedProperty().get());
        assertEquals(ReadyLayout.BYTES.layout(), restarted.of("demo"));
    }

    @Test
    void aScaleThatNobodyKnowsCountsAsNone() throws IOException {
        Files.writeString(folder.resolve("settings.properties"), "timeScale=sideways\n");
        assertEquals(TimeScale.EVEN, settings().timeScale());
    }
}
