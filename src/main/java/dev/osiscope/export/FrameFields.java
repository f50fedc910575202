package dev.osiscope.export;

import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.frame.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a frame by Wireshark's names, with the values that `tshark -T fields -E occurrence=f` prints:
/// of a field that occurs more than once, the first.
public final class FrameFields {

    /// The fields that a frame is told by where no others are asked for.
    public static final List<String> USUAL = List.of("frame.number", "frame.time_epoch", "frame.len",
            "frame.cap_len", "ip.src", "ip.dst", "ipv6.src", "ipv6.dst", "tcp.srcport", "tcp.dstport", "tcp.stream",
            "tcp.flags", "tcp.seq", "tcp.ack", "tcp.nxtseq", "tcp.len", "tcp.window_size");

    private static final List<String> VERSIONS = List.of("ip.version", "ipv6.version");

    private final Dissection dissection;
    private final Map<String, String> workedOut = new LinkedHashMap<>();

    /// The fields of one frame.
    ///
    /// @param number  its number in the file, from 1
    /// @param segment the frame in its conversation, where it is a segment
    public FrameFields(long number, Dissection dissection, Optional<TrackedSegment> segment) {
        this.dissection = dissection;
        Frame frame = dissection.frame();
        workedOut.put("frame.number", Long.toString(number));
        workedOut.put("frame.time_epoch", FieldValueText.seconds(frame.timeNanos()));
        workedOut.put("frame.len", Integer.toString(frame.originalLength()));
        workedOut.put("frame.cap_len", Integer.toString(frame.bytes().length()));
        workedOut.put("frame.protocols", FrameProtocols.of(dissection));
        // Wireshark names the version of both alike.
        VERSIONS.stream().flatMap(name -> dissected(name).stream()).findFirst()
                .ifPresent(version -> workedOut.put("ip.version", version));
        segment.map(AnalysisFields::of).ifPresent(workedOut::putAll);
    }

    /// The value of the field of this name; empty where the frame does not have it.
    public Optional<String> value(String name) {
        return Optional.ofNullable(workedOut.get(name))
                .or(() -> dissected(name));
    }

    private Optional<String> dissected(String name) {
        return dissection.layers().stream().flatMap(layer -> layer.walk()
                .filter(field -> field.id().equals(name)).map(field -> FieldValueText.of(field, layer.source())))
                .findFirst();
    }

    /// The values of all fields by their names: those of the frame and its conversation, then those of its
    /// layers in the order of the tree.
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(workedOut);
        dissection.layers().forEach(layer -> layer.walk().forEach(field ->
                all.putIfAbsent(field.id(), FieldValueText.of(field, layer.source()))));
        return all;
    }
}
