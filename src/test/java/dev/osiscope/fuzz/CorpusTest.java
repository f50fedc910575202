package dev.osiscope.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every committed input passes, without the fuzzer: what it once found stays mended.
@RunsBeside
class CorpusTest {

    @TestFactory
    List<DynamicNode> everyInputPasses() throws IOException {
        List<DynamicNode> targets = new ArrayList<>();
        for (FuzzTarget target : FuzzTarget.values()) {
            targets.add(inputs(target));
        }
        return targets;
    }

    private static DynamicNode inputs(FuzzTarget target) throws IOException {
        List<Path> inputs = target.inputs();
        assertFalse(inputs.isEmpty(), target.word());
        return DynamicContainer.dynamicContainer(target.word(), inputs.stream().map(input -> DynamicTest.dynamicTest(
                input.getFileName().toString(), () -> target.check(Files.readAllBytes(input)))));
    }
}
