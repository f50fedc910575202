package dev.osiscope.cli;

import dev.osiscope.export.PcapngExport;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Messages;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// The segments of a demo in a capture file.
///
/// @param path   the file
/// @param frames how many frames are in it
record DemoFile(Path path, int frames) {

    /// Runs the demo and writes it to `folder`.
    static DemoFile in(Path folder) throws FrameSourceException, IOException {
        SessionSnapshot demo = LocalSessions.modelledDemo();
        Path path = folder.resolve("demo.pcapng");
        return new DemoFile(path, new PcapngExport(
                demo.timeline(), Messages.of(Locale.ENGLISH), "lo", demo.sourceName()).write(path));
    }

    /// The same, cut short within the last frame: what stands behind that is gone as well.
    Path cutShort(Path folder) throws IOException {
        long last = 0;
        try (CaptureFileReader reader = CaptureFileReader.open(path)) {
            while (reader.next()) {
                last = reader.cursor().recordOffset();
            }
        }
        return Files.write(folder.resolve("cut.pcapng"), Arrays.copyOf(Files.readAllBytes(path), (int) last + 10));
    }
}
