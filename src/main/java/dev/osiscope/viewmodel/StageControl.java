package dev.osiscope.viewmodel;

import dev.osiscope.viewmodel.hub.HubControl;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be done on the stage. Each call returns at once; what goes wrong is shown as a notice.
public interface StageControl {

    /// What is so right now, wherever the playhead is: it decides which buttons there are.
    ///
    /// @param hubRunning whether the hub listens
    /// @param connected  the clients that are connected
    /// @param nextClient the name of the client that can be added next; empty where all are here
    /// @param busy       whether the demo is running
    record Now(boolean hubRunning, Set<String> connected, Optional<String> nextClient, boolean busy) {}

    /// What is so right now.
    Now now();

    /// The hub on the stage.
    HubControl hub();

    /// Begins a new session and runs the demo in it.
    void runDemo();

    /// Starts the hub, or stops it where it runs.
    void toggleHub();

    /// Adds the next client.
    void addClient();

    /// Connects a client.
    void connect(String client);

    /// Sends a line from a client.
    void send(String client, String text);

    /// Lets a client leave in order.
    void close(String client);

    /// Lets a client leave by a reset.
    void abort(String client);

    /// The clients among `participants`: all but the hub.
    static List<String> clients(List<String> participants) {
        return participants.isEmpty() ? List.of() : participants.subList(1, participants.size());
    }
}
