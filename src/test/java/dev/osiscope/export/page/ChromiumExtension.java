package dev.osiscope.export.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// One Chromium for all tests of a class. Where there is none they are skipped, with a line that says so.
public final class ChromiumExtension implements BeforeAllCallback, AfterAllCallback {

    private Path profile;
    private Chromium chromium;
    private String absent = "";

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        profile = Files.createTempDirectory("osiscope-chromium");
        try {
            chromium = Chromium.start(profile);
        } catch (IOException missing) {
            absent = "Chromium, in which the page is looked at, is not here: " + missing.getMessage();
        }
    }

    /// The browser; a test that asks for one that is not there ends here.
    public Chromium get() {
        assumeTrue(chromium != null, absent);
        return chromium;
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (chromium != null) {
            chromium.close();
        }
        List<Path> left;
        try (Stream<Path> files = Files.walk(profile)) {
            left = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
    }
}
