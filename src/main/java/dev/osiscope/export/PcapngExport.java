package dev.osiscope.export;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.i18n.Messages;
import dev.osiscope.pcapng.Block;
import dev.osiscope.pcapng.InterfaceInfo;
import dev.osiscope.pcapng.PcapngWriter;
import dev.osiscope.pcapng.SectionInfo;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The frames of a session as a pcapng file, in their order, with what the application did between them: as a comment on
/// the frame that follows, for whoever reads the file in Wireshark, and in custom blocks behind the last frame, for
/// programs ([ReportedBlocks]).
public final class PcapngExport {

    private static final int WHOLE_FRAMES = 0;
    private static final String MODELLED = "modelled: derived from the socket calls, no such bytes were on a wire";
    private static final String MODEL = "modelled";
    private static final String MODELLER = "OSIscope from the socket calls";

    private final Timeline timeline;
    private final Messages messages;
    private final String interfaceName;
    private final String source;
    private final Map<LinkType, Integer> interfaces = new HashMap<>();
    private final List<String> before = new ArrayList<>();

    /// The frames of `timeline`.
    ///
    /// @param interfaceName what the interface is called that they were captured on; a model has none
    /// @param source        what captured them, in words
    public PcapngExport(Timeline timeline, Messages messages, String interfaceName, String source) {
        this.timeline = timeline;
        this.messages = messages;
        this.interfaceName = interfaceName;
        this.source = source;
    }

    /// Writes them to `file`.
    ///
    /// @return how many were written
    /// @throws IOException where the file can't be written
    public int write(Path file) throws IOException {
        interfaces.clear();
        before.clear();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                PcapngWriter writer = new PcapngWriter(out, SectionInfo.ofThisMachine("OSIscope"))) {
            int written = writeFrames(writer);
            writeReports(writer);
            return written;
        }
    }

    private int writeFrames(PcapngWriter writer) throws IOException {
        int written = 0;
        for (int index = 0; index < timeline.size(); index++) {
            Step step = timeline.step(index);
            Frame frame = step.dissection().map(Dissection::frame).orElse(null);
            if (frame == null) {
                before.add(messages.text(step.what()));
                continue;
            }
            writer.write(interfaceOf(frame, writer), frame, comments(frame));
            before.clear();
            written++;
        }
        return written;
    }

    private int interfaceOf(Frame frame, PcapngWriter writer) throws IOException {
        if (!interfaces.containsKey(frame.linkType())) {
            interfaces.put(frame.linkType(), writer.addInterface(describe(frame)));
        }
        return interfaces.get(frame.linkType());
    }

    private InterfaceInfo describe(Frame frame) {
        return frame.provenance() == Provenance.MODELLED
                ? new InterfaceInfo(MODEL, MODELLER, frame.linkType(), WHOLE_FRAMES, frame.provenance())
                : new InterfaceInfo(interfaceName, source, frame.linkType(), WHOLE_FRAMES, frame.provenance());
    }

    private List<String> comments(Frame frame) {
        List<String> comments = new ArrayList<>();
        if (frame.provenance() == Provenance.MODELLED) {
            comments.add(MODELLED);
        }
        if (!before.isEmpty()) {
            comments.add(messages.text("export.before") + "\n" + String.join("\n", before));
        }
        return comments;
    }

    /// Wireshark numbers custom blocks as if they were frames. Behind the last one they change no frame's number.
    private void writeReports(PcapngWriter writer) throws IOException {
        ReportedBlocks reports = new ReportedBlocks();
        for (int index = 0; index < timeline.size(); index++) {
            Step step = timeline.step(index);
            if (step.event() instanceof TimelineEvent.Reported reported) {
                reports.add(reported, messages.text(step.title()), messages.text(step.what()));
            }
        }
        for (Block block : reports.blocks()) {
            writer.write(block);
        }
    }
}
