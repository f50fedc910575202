package dev.osiscope.property;

import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Layer;
import dev.osiscope.dissect.Memory;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Bytes in, fields out, the same bytes rebuilt, for every header in captures of real networks.
@RunsBeside
class CapturedHeadersTest {

    @TestFactory
    List<DynamicTest> everyHeaderAndItsFieldsGiveItsBytes() throws IOException {
        return CaptureFiles.all().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file))).toList();
    }

    private static void check(Path file) throws IOException {
        FrameDissector dissector = new FrameDissector(Set.of());
        Memory memory = new Memory(TcpJudge::new);
        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            for (long number = 1; reader.next(); number++) {
                for (Layer layer : dissector.dissect(reader.frame(), number, memory).layers()) {
                    HeaderRebuilt.check(layer);
                    FieldsRebuilt.check(layer);
                }
            }
        }
    }
}
