package dev.osiscope.frame;

import java.util.Optional;

/// A source that delivers what a test hands it, on the test's own thread; where it hands it nothing, nothing.
public final class HandSource implements InterfaceSource {

    private final String interfaceName;
    private final LinkType linkType;
    private Optional<FrameSourceException> refusal = Optional.empty();
    private Optional<FrameSourceException> end = Optional.empty();
    private Optional<Frame> early = Optional.empty();
    private FrameSink sink;
    private long delivered;
    private long dropped;
    private boolean closed;

    /// A source of Ethernet frames.
    public HandSource() {
        this("lo", LinkType.ETHERNET);
    }

    /// A source of frames of this link type, on an interface of this name.
    public HandSource(String interfaceName, LinkType linkType) {
        this.interfaceName = interfaceName;
        this.linkType = linkType;
    }

    /// It will not start.
    public HandSource refusing(FrameSourceException reason) {
        refusal = Optional.of(reason);
        return this;
    }

    /// It will end by itself as soon as it has started.
    public HandSource ending(FrameSourceException reason) {
        end = Optional.of(reason);
        return this;
    }

    /// It delivers this frame before it has quite started.
    public HandSource early(Frame frame) {
        early = Optional.of(frame);
        return this;
    }

    /// It says that the kernel dropped so many frames.
    public HandSource dropping(long frames) {
        dropped = frames;
        return this;
    }

    /// Delivers these frames, as captured ones, in one go.
    public void deliver(Iterable<Frame> frames) {
        frames.forEach(this::deliver);
        caughtUp();
    }

    /// Says that no frame is at hand just now.
    public void caughtUp() {
        sink.caughtUp();
    }

    /// Delivers a frame, as a captured one.
    public void deliver(Frame frame) {
        delivered++;
        sink.accept(new Frame(frame.timeNanos(), frame.linkType(), frame.originalLength(), frame.bytes(),
                Provenance.CAPTURED));
    }

    /// Ends as one whose interface is gone.
    public void vanish() {
        end(new FrameSourceException(interfaceName + " is gone", "plug it in"));
    }

    /// Ends by itself.
    public void end(FrameSourceException reason) {
        sink.failed(reason);
    }

    /// Whether it was started.
    public boolean started() {
        return sink != null;
    }

    /// Whether it was closed.
    public boolean closed() {
        return closed;
    }

    @Override
    public String name() {
        return "a test on " + interfaceName;
    }

    @Override
    public String interfaceName() {
        return interfaceName;
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
        return linkType;
    }

    @Override
    public void start(FrameSink target) throws FrameSourceException {
        if (sink != null) {
            throw new IllegalStateException(name() + " was started before");
        }
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        sink = target;
        early.ifPresent(this::deliver);
        end.ifPresent(target::failed);
    }

    @Override
    public FrameCounters counters() {
        return new FrameCounters(delivered, dropped);
    }

    @Override
    public void close() {
        closed = true;
    }
}
