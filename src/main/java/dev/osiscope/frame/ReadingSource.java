package dev.osiscope.frame;

/// A live source that reads its interface on a daemon thread of its own, on which the sink is called. Started and closed by
/// one thread.
public abstract class ReadingSource implements InterfaceSource {

    /// What reads the interface until it is stopped.
    public interface Reader extends Runnable {

        /// Asks the reader to end once it has delivered what was seen before this call. May be called from any thread.
        void stop();

        /// Frames delivered and dropped so far. May be called from any thread.
        FrameCounters counters();
    }

    private final String way;
    private final InterfaceRequest request;
    private Reader reader;
    private SourceThread thread;

    /// A source that has yet to be started.
    ///
    /// @param way what it reads with: `libpcap`
    protected ReadingSource(String way, InterfaceRequest request) {
        this.way = way;
        this.request = request;
    }

    /// Opens the interface as the request says; nothing stays open where that fails.
    ///
    /// @return what reads it from now on: it has run when the source is closed
    /// @throws FrameSourceException where the system does not permit it or lacks a part
    protected abstract Reader open(InterfaceRequest what, FrameSink sink) throws FrameSourceException;

    @Override
    public final String name() {
        return way + " on " + request.interfaceName();
    }

    @Override
    public final String interfaceName() {
        return request.interfaceName();
    }

    @Override
    public final String filter() {
        return request.filter();
    }

    @Override
    public final int snapLength() {
        return request.snapLength();
    }

    @Override
    public final Provenance provenance() {
        return Provenance.CAPTURED;
    }

    /// The complaint of one that knows its link type only when its interface is open.
    protected final IllegalStateException notStarted() {
        return new IllegalStateException(name() + " was not started");
    }

    @Override
    public final void start(FrameSink sink) throws FrameSourceException {
        if (thread != null) {
            throw new IllegalStateException(name() + " was started before");
        }
        reader = open(request, sink);
        thread = SourceThread.start("osiscope-" + way.replace(' ', '-'), reader);
    }

    @Override
    public final FrameCounters counters() {
        return reader == null ? FrameCounters.NONE : reader.counters();
    }

    @Override
    public final void close() {
        if (thread == null) {
            return;
        }
        reader.stop();
        thread.awaitEnd();
    }
}
