package dev.osiscope.session;

import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.export.FrameFields;
import dev.osiscope.export.FramePlace;
import dev.osiscope.export.IndexedFields;
import dev.osiscope.filter.Answer;
import dev.osiscope.filter.Filter;
import dev.osiscope.frame.Frame;
import dev.osiscope.index.IndexSnapshot;
import java.util.Optional;
import java.util.Set;

/// Asks a filter of the frames of an open capture file, one after the other. Where the filter needs no more than an
/// index has, only those frames are read of which the index can't tell: fragments, tunnels, quoted packets. Else every
/// frame is, because what it says depends on those before it. For use by one thread at a time, which may not be
/// interrupted.
public final class FrameAsker {

    private final CaptureSession session;
    private final Filter filter;
    private final boolean quick;
    private final CaptureFields fields;
    private final FrameDissector dissector = new FrameDissector(Set.of());
    private final Memory memory = new Memory(TcpJudge::new);
    private int row;

    /// Stands before the first frame of `session`.
    public FrameAsker(CaptureSession session, Filter filter) {
        this.session = session;
        this.filter = filter;
        quick = IndexedFields.cover(filter.fieldsUsed());
        fields = new CaptureFields(session);
    }

    /// How many frames were asked: the row of the next one.
    public int row() {
        return row;
    }

    /// Asks the next frame.
    ///
    /// @return the answer; empty where the newest index has no more. Called again, it goes on where that has grown
    /// @throws java.io.UncheckedIOException where the file can't be read any more
    public Optional<Answer> next() {
        IndexSnapshot index = session.index();
        if (row >= index.frames().size()) {
            return Optional.empty();
        }
        Optional<Answer> answer = quick ? Optional.of(quick(new IndexedFields(index, row)))
                : fields.next().map(filter::ask);
        row++;
        return answer;
    }

    private Answer quick(IndexedFields known) {
        Answer answer = filter.ask(known);
        // Fragments are put together though the first of them may have been answered already.
        return answer == Answer.UNKNOWN || !known.complete() ? filter.ask(known.with(dissected())) : answer;
    }

    private FrameFields dissected() {
        Frame frame = session.frame(row);
        FramePlace place = new FramePlace(row + 1L, frame.timeNanos(), 0, 0);
        return new FrameFields(place, dissector.dissect(frame, place.number(), memory), Optional.empty());
    }
}
