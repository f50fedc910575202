package dev.osiscope.lab;

import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.lab.wire.FrameView;
import dev.osiscope.lab.wire.WireFrames;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionInfo;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes what a lab's wire carried as a pcapng file: every frame as and when it was sent, with a comment where the wire
/// did something to it; each host is an interface.
public final class WireCapture {

    private WireCapture() {}

    /// Writes the frames to `file`.
    ///
    /// @return how many were written
    /// @throws IOException where the file can't be written
    public static int write(List<FrameView> frames, Path file) throws IOException {
        int count = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                PcapngWriter writer = new PcapngWriter(out, SectionInfo.ofThisMachine("OSIscope"))) {
            for (WireFrames.Captured captured : WireFrames.atSenders(frames)) {
                int at = writer.addInterface(new InterfaceInfo(captured.at().host(),
                        "the lab wire at " + captured.at().host(), LinkType.ETHERNET, 0, Provenance.WIRE));
                writer.write(at, captured.frame(), captured.comments());
                count++;
            }
        }
        return count;
    }
}
