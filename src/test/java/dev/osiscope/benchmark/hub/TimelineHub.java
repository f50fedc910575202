package dev.osiscope.benchmark.hub;

import dev.osiscope.frame.HandSource;
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
        // Nothing is captured: what is measured is the hub.
        Session session = new Session(new HandSource(), List.of(HubServer.NAME));
        new HubServer(new HubLoop("hub"), session::observe, WallClock::nanos, HubOptions.serving())
                .start(Integer.parseInt(arguments[0])).join();
        System.in.transferTo(System.out);
    }
}
