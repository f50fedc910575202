package dev.osiscope.lab.scenario;

import dev.osiscope.export.FrameFields;
import dev.osiscope.filter.Answer;
import dev.osiscope.filter.Filter;
import dev.osiscope.hub.WallClock;
import dev.osiscope.lab.LabRecord;
import dev.osiscope.lab.wire.FrameReader;
import dev.osiscope.lab.wire.WireEvent;
import dev.osiscope.lab.wire.WireFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/// The frames that a lab's hosts have sent, with their fields, and what the wire did to them; read as they come. Used by
/// one thread.
final class SentFrames {

    /// A frame with its fields.
    record Read(WireFrame frame, FrameFields fields) {

        boolean is(String from, Filter shown) {
            return frame.sender().host().equals(from) && shown.ask(fields) == Answer.YES;
        }
    }

    private final LabRecord record;
    private final FrameReader reader = new FrameReader(Set.of(), List.of());
    private final List<Read> frames = new ArrayList<>();
    private final Map<Long, Read> byNumber = new HashMap<>();
    private final List<WireEvent.OfFrame> deeds = new ArrayList<>();
    private long position;
    private int expected;
    private long since;
    /// Of each sender, the deed after the last that was found: who of two sends first is not the script's to say.
    private final Map<String, Integer> told = new HashMap<>();

    SentFrames(LabRecord record) {
        this.record = record;
    }

    /// Waits for a frame after the last one that was found.
    Optional<Read> await(String from, Filter shown, Duration patience) {
        OptionalInt found = await(frames, expected, frame -> frame.is(from, shown), patience);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        expected = found.getAsInt() + 1;
        Read frame = frames.get(found.getAsInt());
        since = frame.frame().sentNanos();
        return Optional.of(frame);
    }

    /// Something was done that frames may follow.
    ///
    /// @param nanos when, nanoseconds since 1970-01-01T00:00:00Z
    void done(long nanos) {
        since = nanos;
    }

    /// Waits for a frame that must not come; where it does not, those after it may still be expected. The time begins with
    /// the frame that was found last, or with what was done after it: however late it is asked for.
    Optional<Read> watch(String from, Filter shown, Duration time) {
        long end = since + time.toNanos();
        await(frames, expected, _ -> false, Duration.ofNanos(end - WallClock.nanos()));
        readAll();
        return frames.subList(expected, frames.size()).stream()
                .filter(frame -> frame.frame().sentNanos() <= end && frame.is(from, shown)).findFirst();
    }

    /// Waits for the wire to do something to a frame, after the last deed to one of the same sender that was found.
    boolean awaitDeed(String what, String from, Filter shown, Duration patience) {
        OptionalInt found = await(deeds, told.getOrDefault(from, 0),
                deed -> deed.getClass().getSimpleName().equalsIgnoreCase(what) && isIt(deed.frame(), from, shown), patience);
        found.ifPresent(index -> told.put(from, index + 1));
        return found.isPresent();
    }

    /// Waits for one of a growing list.
    private <T> OptionalInt await(List<T> growing, int from, Predicate<T> wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        int searched = from;
        do {
            for (; searched < growing.size(); searched++) {
                if (wanted.test(growing.get(searched))) {
                    return OptionalInt.of(searched);
                }
            }
        } while (readMore(end));
        return OptionalInt.empty();
    }

    /// A frame that the record forgot before it was read here is none.
    private boolean isIt(WireFrame frame, String from, Filter shown) {
        Read read = byNumber.get(frame.number());
        return read != null && read.is(from, shown);
    }

    /// The last frame that was found, and what was sent after it.
    List<Read> fromExpected() {
        readAll();
        return List.copyOf(frames.subList(Math.max(0, expected - 1), frames.size()));
    }

    /// Reads all that has happened and was not read yet; waits for something where there is nothing.
    ///
    /// @return whether there was something before `end`, a time of System.nanoTime
    private boolean readMore(long end) {
        long left = end - System.nanoTime();
        if (left <= 0 || record.await(position, _ -> true, Duration.ofNanos(left)).isEmpty()) {
            return false;
        }
        readAll();
        return true;
    }

    private void readAll() {
        LabRecord.Part part = record.from(position);
        position = part.next();
        for (LabRecord.Entry entry : part.entries()) {
            if (entry instanceof LabRecord.OnWire(WireEvent.Sent(WireFrame frame))) {
                Read read = new Read(frame, reader.next(frame).fields());
                frames.add(read);
                byNumber.put(frame.number(), read);
            } else if (entry instanceof LabRecord.OnWire(WireEvent.OfFrame deed)) {
                deeds.add(deed);
            }
        }
    }
}
