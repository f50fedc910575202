package dev.osiscope.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the fuzzer begins with. `-Dosiscope.seeds=write` writes it to the corpus, in the place of earlier seeds.
class SeedsTest {

    private static final boolean WRITE = "write".equals(System.getProperty("osiscope.seeds"));

    @ParameterizedTest
    @EnumSource
    void everySeedPasses(FuzzTarget target) throws IOException {
        Map<String, byte[]> seeds = Seeds.of(target);

        assertFalse(seeds.isEmpty());
        target.warmUp();
        if (WRITE) {
            write(target, seeds);
        }
    }

    private static void write(FuzzTarget target, Map<String, byte[]> seeds) throws IOException {
        for (Path input : target.inputs()) {
            if (input.getFileName().toString().startsWith("seed-")) {
                Files.delete(input);
            }
        }
        for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
            Files.write(target.corpus().resolve(seed.getKey()), seed.getValue());
        }
    }
}
