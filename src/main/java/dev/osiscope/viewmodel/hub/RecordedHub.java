package dev.osiscope.viewmodel.hub;

import dev.osiscope.hub.HubStatus;
import dev.osiscope.hub.scrub.ScrubPipeline;
import dev.osiscope.viewmodel.choice.Preferences;
import java.util.Optional;

/// The hub of a session that is over: how it stood with it is all that can be seen of it.
final class RecordedHub implements HubControl {

    private final Preferences preferences = Preferences.forgetful();
    private final Optional<HubStatus> status;

    RecordedHub(Optional<HubStatus> status) {
        this.status = status;
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public void scrubWith(ScrubPipeline scrubbers) {
        // There is nothing to clean.
    }

    @Override
    public void use(HubSettings settings, Optional<String> code) {
        // It does not start again.
    }

    @Override
    public void startAnew() {
        // It is over.
    }

    @Override
    public Optional<HubStatus> status() {
        return status;
    }

    @Override
    public void look(long nowNanos) {
        // It stays as it was.
    }
}
