package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import java.util.List;
import java.util.Optional;

/// Carries frames on from the switch, with a fault or without, and keeps those that wait because of one.
final class FrameFaults {

    private final LateFrames late = new LateFrames();
    private final Cables cables;
    private final Schedule schedule;
    private final WireObserver observer;

    FrameFaults(Cables cables, Schedule schedule, WireObserver observer) {
        this.cables = cables;
        this.schedule = schedule;
        this.observer = observer;
    }

    /// The frames that wait for others to pass first.
    List<WireFrame> late() {
        return late.all();
    }

    /// Carries a frame on, and after it those that have waited for it.
    void pass(WireFrame frame, Bytes bytes, long nanos) {
        cables.toHosts(frame, bytes, nanos);
        late.afterOneOf(frame.sender()).forEach(next -> cables.toHosts(next.frame(), next.bytes(), nanos));
    }

    /// Carries a frame on that was to let others pass first.
    ///
    /// @return whether it waited
    boolean passLate(long number, long nanos) {
        Optional<LateFrames.Late> found = late.remove(number);
        found.ifPresent(frame -> cables.toHosts(frame.frame(), frame.bytes(), nanos));
        return found.isPresent();
    }

    /// Carries all frames on that were to let others pass first.
    void passAllLate(long nanos) {
        late.removeAll().forEach(frame -> cables.toHosts(frame.frame(), frame.bytes(), nanos));
    }

    /// Carries a frame on with a fault.
    void pass(WireFrame frame, Bytes bytes, Fault fault, DropReason reason, long nanos) {
        switch (fault) {
            case Fault.Drop _ -> drop(frame, nanos, reason);
            case Fault.Delay delay -> delay(frame, bytes, delay, nanos);
            case Fault.Duplicate duplicate -> duplicate(frame, bytes, duplicate, nanos);
            case Fault.Reorder reorder -> reorder(frame, bytes, reorder, nanos);
            case Fault.Corrupt _, Fault.Truncate _ -> pass(frame, changed(frame, bytes, fault, nanos), nanos);
        }
    }

    /// What a fault makes of a frame's bytes; the same where it changes none.
    Bytes changed(WireFrame frame, Bytes bytes, Fault fault, long nanos) {
        return switch (fault) {
            case Fault.Corrupt corrupt -> corrupted(frame, bytes, corrupt, nanos);
            case Fault.Truncate truncate -> truncated(frame, bytes, truncate, nanos);
            case Fault.Drop _, Fault.Delay _, Fault.Duplicate _, Fault.Reorder _ -> bytes;
        };
    }

    private Bytes corrupted(WireFrame frame, Bytes bytes, Fault.Corrupt fault, long nanos) {
        Optional<Integer> place = FaultyBytes.place(bytes, fault);
        place.ifPresent(offset -> observer.on(new WireEvent.Corrupted(
                frame, nanos, offset, fault.mask(), fault.mendChecksums())));
        return place.map(offset -> FaultyBytes.corrupted(bytes, offset, fault)).orElse(bytes);
    }

    private Bytes truncated(WireFrame frame, Bytes bytes, Fault.Truncate fault, long nanos) {
        if (fault.length() >= bytes.length()) {
            return bytes;
        }
        observer.on(new WireEvent.Truncated(frame, nanos, fault.length()));
        return bytes.slice(0, fault.length());
    }

    private void delay(WireFrame frame, Bytes bytes, Fault.Delay fault, long nanos) {
        if (schedule.isFull()) {
            drop(frame, nanos, DropReason.QUEUE_FULL);
            return;
        }
        long due = nanos + fault.nanos();
        observer.on(new WireEvent.Delayed(frame, nanos, due));
        schedule.at(due, later -> pass(frame, bytes, later));
    }

    private void duplicate(WireFrame frame, Bytes bytes, Fault.Duplicate fault, long nanos) {
        observer.on(new WireEvent.Duplicated(frame, nanos, fault.copies()));
        for (int copy = 0; copy < fault.copies(); copy++) {
            cables.toHosts(frame, bytes, nanos);
        }
        pass(frame, bytes, nanos);
    }

    private void reorder(WireFrame frame, Bytes bytes, Fault.Reorder fault, long nanos) {
        if (late.isFull()) {
            drop(frame, nanos, DropReason.QUEUE_FULL);
            return;
        }
        observer.on(new WireEvent.Reordered(frame, nanos, fault.behind()));
        late.add(frame, bytes, fault.behind());
    }

    private void drop(WireFrame frame, long nanos, DropReason reason) {
        observer.on(new WireEvent.Dropped(frame, nanos, reason, Optional.empty()));
    }
}
