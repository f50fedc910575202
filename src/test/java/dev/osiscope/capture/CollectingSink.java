package dev.osiscope.capture;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps every frame.
public final class CollectingSink implements FrameSink {

    private final List<Frame> frames = new ArrayList<>();
    private FrameSourceException failure;

    @Override
    public synchronized void accept(Frame frame) {
        frames.add(frame);
    }

    @Override
    public synchronized void failed(FrameSourceException reason) {
        failure = reason;
    }

    /// All frames so far.
    public synchronized List<Frame> frames() {
        return List.copyOf(frames);
    }

    /// Why the source ended by itself, if it did.
    public synchronized Optional<FrameSourceException> failure() {
        return Optional.ofNullable(failure);
    }
}
