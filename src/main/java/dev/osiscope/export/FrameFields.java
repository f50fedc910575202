package dev.osiscope.export;

import dev.osiscope.conversation.tcp.QuotedSegment;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.filter.FieldAccess;
import dev.osiscope.filter.FieldCatalogue;
import dev.osiscope.frame.Frame;
import dev.osiscope.wire.FieldValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields of a frame by Wireshark's names: as values, all occurrences of a field, for a filter; as texts, the
/// first occurrence, as `tshark -T fields -E occurrence=f` prints it.
public final class FrameFields implements FieldAccess {

    /// The fields that a frame is told by where no others are asked for.
    public static final List<String> USUAL = List.of("frame.number", "frame.time_epoch", "frame.len",
            "frame.cap_len", "ip.src", "ip.dst", "ipv6.src", "ipv6.dst", "tcp.srcport", "tcp.dstport", "tcp.stream",
            "tcp.flags", "tcp.seq", "tcp.ack", "tcp.nxtseq", "tcp.len", "tcp.window_size");

    /// All fields that a frame can have.
    public static final FieldCatalogue CATALOGUE = KnownFields.catalogue();

    private final Dissection dissection;
    private final DissectedFields dissected;
    private final WorkedOutValues workedOut = new WorkedOutValues();

    /// The fields of one frame.
    ///
    /// @param place   where it stands in its file
    /// @param segment the frame in its conversation, where it is a segment
    public FrameFields(FramePlace place, Dissection dissection, Optional<TrackedSegment> segment) {
        this(place, dissection, segment, Optional.empty());
    }

    /// The fields of the next frame of a sequence.
    ///
    /// @param place   where it stands in its file
    /// @param tracker has followed the frames before it, and follows it
    public static FrameFields next(FramePlace place, Dissection dissection, TcpTracker tracker) {
        Optional<TrackedSegment> segment = tracker.track(place.number(), dissection);
        return new FrameFields(place, dissection, segment,
                segment.isPresent() ? Optional.empty() : tracker.quoted(place.number(), dissection));
    }

    private FrameFields(FramePlace place, Dissection dissection, Optional<TrackedSegment> segment,
            Optional<QuotedSegment> quoted) {
        this.dissection = dissection;
        dissected = new DissectedFields(dissection);
        addFrame(place, dissection.frame());
        AnalysisFields analysis = new AnalysisFields(workedOut);
        segment.ifPresent(analysis::add);
        quoted.ifPresent(analysis::addQuoted);
        dissected.addPayloads(workedOut);
    }

    private void addFrame(FramePlace place, Frame frame) {
        workedOut.add(WorkedOutField.FRAME_NUMBER, place.number());
        workedOut.addTime(WorkedOutField.FRAME_TIME_EPOCH, place.nanos());
        workedOut.addTime(WorkedOutField.FRAME_TIME_DELTA, place.sincePrevious());
        workedOut.addTime(WorkedOutField.FRAME_TIME_RELATIVE, place.sinceFirst());
        workedOut.add(WorkedOutField.FRAME_LENGTH, frame.originalLength());
        workedOut.add(WorkedOutField.FRAME_CAPTURED_LENGTH, frame.bytes().length());
        workedOut.addLater(WorkedOutField.FRAME_PROTOCOLS, () -> new FieldValue.Text(FrameProtocols.of(dissection)));
    }

    @Override
    public Optional<List<FieldValue>> values(String name) {
        List<FieldValue> found = workedOut.of(name);
        return Optional.of(found.isEmpty() ? dissected.values(name) : found);
    }

    @Override
    public Optional<List<FieldValue>> contents(String name) {
        List<FieldValue> found = workedOut.of(name);
        return Optional.of(found.isEmpty() ? dissected.contents(name) : found);
    }

    /// The value of the field of this name as text; empty where the frame does not have it.
    public Optional<String> value(String name) {
        return Stream.concat(
                workedOut.of(name).stream().limit(1).map(FieldValueText::of),
                dissected.texts(name)).findFirst();
    }

    /// The values of all fields by their names: those of the frame and its conversation, then those of its
    /// layers in the order of the tree.
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        workedOut.names().forEach(name -> all.put(name, FieldValueText.of(workedOut.of(name).getFirst())));
        dissected.eachText(all::putIfAbsent);
        return all;
    }
}
