package dev.osiscope.cli;

import dev.osiscope.export.PcapngExport;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.LocalSessions;
import dev.osiscope.session.SessionSnapshot;
import java.io.IOException;
import java.nio.file.Path;
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
}
