package dev.osiscope.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The committed seeds are those that [Seeds] makes. `-Dosiscope.seeds=write` writes them anew.
class SeedsTest {

    private static final boolean WRITE = "write".equals(System.getProperty("osiscope.seeds"));

    @ParameterizedTest
    @EnumSource
    void committedSeedsAreTheOnesThatAreMade(FuzzTarget target) throws IOException {
        Map<String, byte[]> seeds = Seeds.of(target);
        if (WRITE) {
            write(target, seeds);
        }

        List<String> committed = target.inputs().stream().map(input -> input.getFileName().toString())
                .filter(name -> name.startsWith("seed-")).toList();
        assertEquals(seeds.keySet().stream().sorted().toList(), committed);
        for (String name : committed) {
            assertArrayEquals(seeds.get(name), Files.readAllBytes(target.corpus().resolve(name)), name);
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
