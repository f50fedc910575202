package dev.osiscope.session;

import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.index.Opening;
import dev.osiscope.index.OpeningLook;
import java.util.function.Consumer;

/// A source whose frames are looked at as they come: whether one opens a connection.
///
/// @param source the source itself
/// @param opened is told of each connection that is opened, on the source's thread
record WatchedSource(InterfaceSource source, Consumer<Opening> opened) implements InterfaceSource {

    @Override
    public void start(FrameSink sink) throws FrameSourceException {
        source.start(new WatchedSink(sink));
    }

    private final class WatchedSink implements FrameSink {

        private final FrameSink sink;
        private final OpeningLook look = new OpeningLook();

        WatchedSink(FrameSink sink) {
            this.sink = sink;
        }

        @Override
        public void accept(Frame frame) {
            look.in(frame).ifPresent(opened);
            sink.accept(frame);
        }

        @Override
        public void caughtUp() {
            sink.caughtUp();
        }

        @Override
        public void failed(FrameSourceException failure) {
            sink.failed(failure);
        }
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Provenance provenance() {
        return source.provenance();
    }

    @Override
    public LinkType linkType() {
        return source.linkType();
    }

    @Override
    public String interfaceName() {
        return source.interfaceName();
    }

    @Override
    public String filter() {
        return source.filter();
    }

    @Override
    public int snapLength() {
        return source.snapLength();
    }

    @Override
    public FrameCounters counters() {
        return source.counters();
    }

    @Override
    public void close() {
        source.close();
    }
}
