package dev.osiscope.export;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionInfo;
import dev.osiscope.timeline.Timeline;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The frames of a session as a pcapng file, in their order.
public final class PcapngExport {

    private static final int WHOLE_FRAMES = 0;
    private static final String MODELLED = "modelled: derived from the socket calls, no such bytes were on a wire";
    private static final String MODEL = "modelled";
    private static final String MODELLER = "OSIscope from the socket calls";

    private PcapngExport() {}

    /// Writes the frames of `timeline` to `file`.
    ///
    /// @param interfaceName what the interface is called that they were captured on; a model has none
    /// @param source        what captured them, in words
    /// @return how many were written
    /// @throws IOException where the file can't be written
    public static int write(Timeline timeline, String interfaceName, String source, Path file) throws IOException {
        int written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                PcapngWriter writer = new PcapngWriter(out, SectionInfo.ofThisMachine("OSIscope"))) {
            Map<LinkType, Integer> interfaces = new HashMap<>();
            for (int index = 0; index < timeline.size(); index++) {
                Frame frame = timeline.step(index).dissection().map(Dissection::frame).orElse(null);
                if (frame == null) {
                    continue;
                }
                if (!interfaces.containsKey(frame.linkType())) {
                    interfaces.put(frame.linkType(), writer.addInterface(describe(frame, interfaceName, source)));
                }
                writer.write(interfaces.get(frame.linkType()), frame, comments(frame));
                written++;
            }
        }
        return written;
    }

    private static InterfaceInfo describe(Frame frame, String interfaceName, String source) {
        return frame.provenance() == Provenance.MODELLED
                ? new InterfaceInfo(MODEL, MODELLER, frame.linkType(), WHOLE_FRAMES, frame.provenance())
                : new InterfaceInfo(interfaceName, source, frame.linkType(), WHOLE_FRAMES, frame.provenance());
    }

    private static List<String> comments(Frame frame) {
        return frame.provenance() == Provenance.MODELLED ? List.of(MODELLED) : List.of();
    }
}
