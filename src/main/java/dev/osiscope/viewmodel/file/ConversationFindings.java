package dev.osiscope.viewmodel.file;

import dev.osiscope.conversation.tcp.Close;
import dev.osiscope.conversation.tcp.ConversationTracker;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.index.IndexedConversation;
import dev.osiscope.session.CaptureSession;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/// What the analysis says of one TCP conversation as a whole, and of those of its segments that are remarkable.
///
/// @param frames   how many frames of it were analysed
/// @param close    how it came to its end
/// @param counts   how many segments have each verdict
/// @param verdicts the verdicts on the remarkable segments, by their rows in the file
record ConversationFindings(long frames, Close.Kind close, Map<SegmentVerdict, Integer> counts,
        Map<Integer, List<SegmentVerdict>> verdicts) {

    private static final Set<SegmentRole> ENDING = EnumSet.of(SegmentRole.FIRST_FIN, SegmentRole.SECOND_FIN,
            SegmentRole.COMBINED_FIN_ACK, SegmentRole.RST);

    /// Analyses the conversation from its first segment to its last.
    ///
    /// @param goOn asked now and then; where it says no, the findings are those so far
    /// @throws java.io.UncheckedIOException where the file can't be read any more
    static ConversationFindings of(CaptureSession capture, IndexedConversation conversation, BooleanSupplier goOn) {
        ConversationTracker tracker =
                new ConversationTracker(conversation.conversation(), conversation.reusesPorts());
        Map<SegmentVerdict, Integer> counts = new EnumMap<>(SegmentVerdict.class);
        Map<Integer, List<SegmentVerdict>> verdicts = new HashMap<>();
        List<TrackedSegment> ends = new ArrayList<>();
        int[] rows = capture.index().frames().rowsOf(conversation);
        IntFunction<Dissection> dissections = capture.dissections(rows);
        for (int place = 0; place < rows.length && goOn.getAsBoolean(); place++) {
            int row = rows[place];
            tracker.track(row + 1L, dissections.apply(place)).ifPresent(segment -> {
                Set<SegmentVerdict> found = segment.analysis().verdicts();
                if (!found.isEmpty()) {
                    verdicts.put(row, found.stream().sorted().toList());
                    found.forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
                }
                if (ENDING.contains(segment.role())) {
                    ends.add(segment);
                }
            });
        }
        return new ConversationFindings(conversation.frames(), Close.of(ends).kind(), counts, verdicts);
    }
}
