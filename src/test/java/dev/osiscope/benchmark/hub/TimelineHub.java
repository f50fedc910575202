package dev.osiscope.benchmark.hub;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.hub.HubLoop;
import dev.osiscope.hub.HubOptions;
import dev.osiscope.hub.HubServer;
import dev.osiscope.hub.WallClock;
import dev.osiscope.session.Session;
import java.io.IOException;
import java.util.List;

/// The program's own hub as a process, with the session that writes its timeline, as the window has both. Ends when its
/// standard input does.
final class TimelineHub {

    private TimelineHub() {}

    /// @param arguments the port
    public static void main(String[] arguments) throws IOException {
        Session session = new Session(new NoFrames(), List.of(HubServer.NAME));
        new HubServer(new HubLoop("hub"), session::observe, WallClock::nanos, HubOptions.serving())
                .start(Integer.parseInt(arguments[0])).join();
        System.in.transferTo(System.out);
    }

    /// Nothing is captured: what is measured is the hub.
    private static final class NoFrames implements FrameSource {

        @Override
        public String name() {
            return "none";
        }

        @Override
        public Provenance provenance() {
            return Provenance.CAPTURED;
        }

        @Override
        public LinkType linkType() {
            return LinkType.ETHERNET;
        }

        @Override
        public void start(FrameSink sink) {
            // There are none to come.
        }

        @Override
        public FrameCounters counters() {
            return FrameCounters.NONE;
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
