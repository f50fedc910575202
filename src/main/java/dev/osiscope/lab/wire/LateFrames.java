package dev.osiscope.lab.wire;

import dev.osiscope.bytes.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The frames that let others pass first.
final class LateFrames {

    /// How many may wait at once.
    static final int MOST = 1_024;

    private final List<Late> waiting = new ArrayList<>();

    /// A frame that lets others pass first.
    ///
    /// @param bytes  what will be delivered of it
    /// @param behind how many it still waits for
    record Late(WireFrame frame, Bytes bytes, int behind) {}

    boolean isFull() {
        return waiting.size() >= MOST;
    }

    void add(WireFrame frame, Bytes bytes, int behind) {
        waiting.add(new Late(frame, bytes, behind));
    }

    List<WireFrame> all() {
        return waiting.stream().map(Late::frame).toList();
    }

    /// Takes out the frame of this number.
    Optional<Late> remove(long number) {
        Optional<Late> found = waiting.stream().filter(late -> late.frame.number() == number).findFirst();
        found.ifPresent(waiting::remove);
        return found;
    }

    /// Takes out all of them.
    List<Late> removeAll() {
        List<Late> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    /// Counts a frame of `sender` that passed, and takes out those that have waited for enough of them.
    List<Late> afterOneOf(Port sender) {
        List<Late> due = new ArrayList<>();
        List<Late> left = new ArrayList<>();
        for (Late late : waiting) {
            Late next = late.frame.sender().equals(sender) ? new Late(late.frame, late.bytes, late.behind - 1) : late;
            (next.behind > 0 ? left : due).add(next);
        }
        waiting.clear();
        waiting.addAll(left);
        return due;
    }
}
