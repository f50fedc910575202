package dev.osiscope.capture;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Has a defect: it can't take any frame.
public final class FailingSink implements FrameSink {

    private final CompletableFuture<FrameSourceException> said = new CompletableFuture<>();

    @Override
    public void accept(Frame frame) {
        throw new IllegalStateException("a defect");
    }

    @Override
    public void failed(FrameSourceException failure) {
        said.complete(failure);
    }

    /// What it is told of the end of its source, as soon as it is.
    public String told() throws Exception {
        return said.get(20, TimeUnit.SECONDS).getMessage();
    }
}
