package dev.osiscope.session;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import java.util.List;

/// A source that a test tells when to deliver, on the test's own thread.
public final class ScriptedSource implements InterfaceSource {

    private final String name;
    private FrameSink sink;
    private long delivered;
    private boolean closed;

    /// A source on the interface `name`.
    public ScriptedSource(String name) {
        this.name = name;
    }

    /// Delivers these frames as captured ones, in one go.
    public void deliver(List<Frame> frames) {
        for (Frame frame : frames) {
            delivered++;
            sink.accept(new Frame(frame.timeNanos(), frame.linkType(), frame.originalLength(), frame.bytes(),
                    Provenance.CAPTURED));
        }
        sink.caughtUp();
    }

    /// Ends as one whose interface is gone.
    public void vanish() {
        sink.failed(new FrameSourceException(name + " is gone", "plug it in"));
    }

    /// Whether it was closed.
    public boolean closed() {
        return closed;
    }

    @Override
    public String name() {
        return "a script on " + name;
    }

    @Override
    public String interfaceName() {
        return name;
    }

    @Override
    public String filter() {
        return "";
    }

    @Override
    public int snapLength() {
        return 0;
    }

    @Override
    public Provenance provenance() {
        return Provenance.CAPTURED;
    }

    @Override
    public LinkType linkType() {
        return LinkType.RAW;
    }

    @Override
    public void start(FrameSink target) {
        if (sink != null) {
            throw new IllegalStateException(name + " was started before");
        }
        sink = target;
    }

    @Override
    public FrameCounters counters() {
        return new FrameCounters(delivered, 0);
    }

    @Override
    public void close() {
        closed = true;
    }
}
