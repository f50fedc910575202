package dev.osiscope.benchmark.hub;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSink;
import dev.osiscope.frame.FrameSource;
import dev.osiscope.frame.LinkType;
import dev.osiscope.frame.Provenance;
import dev.osiscope.hub.HubLoop;
import dev.osiscope.hub.HubObserver;
import dev.osiscope.hub.HubOptions;
import dev.osiscope.hub.HubServer;
import dev.osiscope.hub.WallClock;
import dev.osiscope.session.Session;
import java.io.IOException;
import java.util.List;

/// The program's own hub as a process, with nobody who observes it or with the session that writes its timeline. Ends when
/// its standard input does.
final class HubProcess {

    private HubProcess() {}

    /// @param arguments the port, and `timeline` where there is to be one
    public static void main(String[] arguments) throws IOException {
        boolean timeline = arguments.length > 1;
        HubObserver observer = timeline ? new Session(new NoFrames(), List.of(HubServer.NAME))::observe : HubObserver.NOBODY;
        new HubServer(new HubLoop("hub"), observer, WallClock::nanos, HubOptions.serving())
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
