package dev.osiscope.export;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.frame.Frame;
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
import java.util.stream.Stream;

/// The frames of a session as a pcapng file, in their order, with what the application did between them: as a comment on
/// the frame that follows, for whoever reads the file in Wireshark, and in custom blocks behind the last frame, for
/// programs ([ReportedBlocks]).
public final class PcapngExport {

    private static final int WHOLE_FRAMES = 0;
    private static final String MODELLED = "modelled: derived from the socket calls, no such bytes were on a wire";
    private static final String COPY = "a changed copy: no such bytes were on a wire";
    private static final String MODEL = "modelled";
    private static final String MODELLER = "OSIscope from the socket calls";

    private final Timeline timeline;
    private final Messages messages;
    private final String interfaceName;
    private final String source;
    private final SessionFrames frames;
    private final Map<InterfaceInfo, Integer> interfaces = new HashMap<>();
    private final List<String> before = new ArrayList<>();

    /// The frames of `timeline`.
    ///
    /// @param interfaceName what the interface is called that they were captured on; a model has none
    /// @param source        what captured them, in words
    public PcapngExport(Timeline timeline, Messages messages, String interfaceName, String source) {
        this.timeline = timeline;
        frames = SessionFrames.of(timeline);
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
        for (int index = 0; index < timeline.size(); index++) {
            Step step = timeline.step(index);
            if (frames.at(index) > 0) {
                Frame frame = step.dissection().map(Dissection::frame).orElseThrow();
                writer.write(interfaceOf(step, frame, writer), frame, comments(step, frame));
                before.clear();
            } else if (step.dissection().isEmpty()) {
                before.add(messages.text(step.what()));
            }
        }
        return frames.count();
    }

    private int interfaceOf(Step step, Frame frame, PcapngWriter writer) throws IOException {
        InterfaceInfo described = describe(step, frame);
        if (!interfaces.containsKey(described)) {
            interfaces.put(described, writer.addInterface(described));
        }
        return interfaces.get(described);
    }

    private InterfaceInfo describe(Step step, Frame frame) {
        return switch (frame.provenance()) {
            case MODELLED -> new InterfaceInfo(MODEL, MODELLER, frame.linkType(), WHOLE_FRAMES, frame.provenance());
            case WIRE -> new InterfaceInfo(host(step), "the lab wire at " + host(step), frame.linkType(), WHOLE_FRAMES,
                    frame.provenance());
            case CAPTURED, FILE, COPY, APPLICATION ->
                new InterfaceInfo(interfaceName, source, frame.linkType(), WHOLE_FRAMES, frame.provenance());
        };
    }

    /// The host of a lab at which a frame is seen: its sender, or who gets what was not sent so.
    private String host(Step step) {
        return switch (step.event()) {
            case TimelineEvent.WireActed acted -> acted.destination();
            case TimelineEvent.FrameSeen seen -> seen.source();
            default -> step.from().map(end -> timeline.names().getOrDefault(end, end.address())).orElse("");
        };
    }

    private List<String> comments(Step step, Frame frame) {
        List<String> comments = new ArrayList<>();
        if (frame.provenance() == Provenance.MODELLED) {
            comments.add(MODELLED);
        }
        if (frame.provenance() == Provenance.COPY) {
            comments.add(COPY);
        }
        if (!before.isEmpty()) {
            comments.add(messages.text("export.before") + "\n" + String.join("\n", before));
        }
        deeds(step).forEach(deed -> comments.add(messages.text(deed.what())));
        return comments;
    }

    /// What the wire did to a frame that was sent; of one that arrives otherwise, that it does.
    private Stream<Step> deeds(Step step) {
        return step.sends() ? timeline.deedsTo(step.frameNumber()).orElse(List.of()).stream().map(timeline::step)
                : Stream.of(step);
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
