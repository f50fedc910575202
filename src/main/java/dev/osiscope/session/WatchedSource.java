package dev.osiscope.session;

import dev.osiscope.conversation.Carried;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.InterfaceSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.index.OpeningLook;
import dev.osiscope.sockets.Connection;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.Set;
import java.util.function.Consumer;

/// A source whose frames are looked at as they come: whether one opens a connection.
///
/// @param source the source itself
/// @param opened is told of each connection that is opened, on the source's thread
record WatchedSource(InterfaceSource source, Consumer<Connection> opened) implements InterfaceSource {

    @Override
    public void start(FrameSink sink) throws FrameSourceException {
        source.start(new WatchedSink(sink));
    }

    private final class WatchedSink implements FrameSink {

        private final FrameSink sink;
        private final OpeningLook look = new OpeningLook();
        private final FrameDissector dissector = new FrameDissector(Set.of());

        WatchedSink(FrameSink sink) {
            this.sink = sink;
        }

        @Override
        public void accept(Frame frame) {
            if (look.opens(frame)) {
                Carried.in(dissector.dissect(frame), TcpHeader.class).ifPresent(segment -> opened.accept(new Connection(
                        new Endpoint(segment.source().toString(), segment.header().sourcePort()),
                        new Endpoint(segment.destination().toString(), segment.header().destinationPort()))));
            }
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
