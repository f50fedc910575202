package dev.osiscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.viewmodel.TimeScale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aScaleThatNobodyKnowsCountsAsNone() throws IOException {
        Files.writeString(folder.resolve("settings.properties"), "timeScale=sideways\n");
        assertEquals(TimeScale.EVEN, settings().timeScale());
    }
}
