package dev.osiscope.viewmodel.hub;

import dev.osiscope.hub.HubStatus;
import dev.osiscope.hub.scrub.ScrubPipeline;
import dev.osiscope.viewmodel.choice.Preferences;
import java.util.Optional;

/// What can be done with the hub on the stage besides starting and stopping it. Each call returns at once; what goes wrong is
/// shown as a notice.
public interface HubControl {

    /// Where the choices are remembered.
    Preferences preferences();

    /// From the next message on, these scrubbers clean what comes, also to hubs that start later.
    void scrubWith(ScrubPipeline scrubbers);

    /// From its next start on, the hub is like this.
    ///
    /// @param code what clients have to say first; empty where nobody is asked
    void use(HubSettings settings, Optional<String> code);

    /// Stops the hub where it runs, and starts it as it is to be now.
    void startAnew();

    /// How it stood with the hub when it was looked at last; empty while none runs.
    Optional<HubStatus> status();

    /// Has it looked at, some times a second; called once a pulse.
    void look(long nowNanos);

    /// The hub of a session that is over: nothing can be done with it.
    ///
    /// @param status how it stood with it
    static HubControl recorded(Optional<HubStatus> status) {
        return new RecordedHub(status);
    }
}
