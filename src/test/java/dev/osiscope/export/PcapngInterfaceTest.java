package dev.osiscope.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Messages;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a file says of the interface of its frames.
class PcapngInterfaceTest {

    @TempDir
    private Path folder;

    @Test
    void aModelIsNotSaidToComeFromAnInterface() throws IOException, FrameSourceException {
        SessionSnapshot session = LocalSessions.modelledDemo();
        Path file = folder.resolve("session.pcapng");
        new PcapngExport(
                session.timeline(), Messages.of(Locale.ENGLISH), "eth7", session.sourceName()).write(file);

        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(content.contains("modelled by OSIscope from the socket calls; no such bytes were on a wire"));
        assertFalse(content.contains("eth7"));
    }

    @Test
    void aModelStaysOneWhenItsFileIsOpenedAgain() throws IOException, FrameSourceException {
        SessionSnapshot session = LocalSessions.modelledDemo();
        Path file = folder.resolve("session.pcapng");
        new PcapngExport(
                session.timeline(), Messages.of(Locale.ENGLISH), "lo", session.sourceName()).write(file);

        try (CaptureFileReader reader = CaptureFileReader.open(file)) {
            assertTrue(reader.next());
            assertEquals(Provenance.MODELLED, reader.frame().provenance());
        }
    }
}
