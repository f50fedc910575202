package dev.osiscope.hub;

import java.net.InetSocketAddress;
import java.util.List;

/// How it stands with a hub that runs on a stage.
///
/// @param address where it listens
/// @param options how it is
/// @param figures what it has done
/// @param readers those who are connected, in the order in which they came
public record HubStatus(InetSocketAddress address, HubOptions options, HubFigures figures, List<Reader> readers) {

    /// Takes a copy.
    public HubStatus {
        readers = List.copyOf(readers);
    }

    /// Somebody who is connected.
    ///
    /// @param name   the name of the stage's client; empty for others
    /// @param status how it stands with it
    public record Reader(String name, SubscriberStatus status) {}
}
