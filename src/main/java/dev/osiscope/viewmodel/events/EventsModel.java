package dev.osiscope.viewmodel.events;

import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.viewmodel.SessionViewModel;
import java.util.List;
import java.util.Optional;

/// The lens: the queue at the playhead, and the way of the message that the step at the playhead is about, or of the last one
/// that has come before.
public final class EventsModel {

    private final SessionViewModel session;
    private JourneyLog log = new JourneyLog("");
    private String hub = "";
    private Optional<Journey> shown = Optional.empty();

    /// What is shown.
    ///
    /// @param why   why there is nothing, in words; empty where there is something
    /// @param queue the queue, from what is over to what waits
    /// @param chain the way of a message; empty before the first
    public record Look(String why, List<QueueLine> queue, Optional<ChainModel> chain) {}

    /// The lens on `session`.
    public EventsModel(SessionViewModel session) {
        this.session = session;
    }

    /// The session that it looks at.
    public SessionViewModel session() {
        return session;
    }

    /// Brings the playhead to a step, and so selects it in every pane.
    public void pick(int step) {
        session.player().goTo(step);
    }

    /// What there is to see now.
    public Look look() {
        SessionSnapshot snapshot = session.snapshotProperty().get();
        if (snapshot.participants().isEmpty()) {
            return nothing("lens.none.capture");
        }
        Timeline timeline = snapshot.timeline();
        read(snapshot.participants().getFirst(), timeline);
        int playhead = session.player().stepProperty().get();
        List<QueueLine> queue = new QueueLook(log, timeline, session.messages()).at(playhead);
        Optional<Journey> journey = journey(playhead);
        shown = journey;
        return queue.isEmpty() && journey.isEmpty() ? nothing("lens.none.yet")
                : new Look("", queue, journey.map(found -> new ChainLook(timeline, session.messages()).of(found, playhead)));
    }

    private Look nothing(String key) {
        shown = Optional.empty();
        return new Look(session.messages().text(key), List.of(), Optional.empty());
    }

    private void read(String name, Timeline timeline) {
        if (!name.equals(hub) || !log.take(timeline)) {
            hub = name;
            shown = Optional.empty();
            log = new JourneyLog(hub);
            log.take(timeline);
        }
    }

    /// Of several messages that a step is about, the one that is shown stays.
    private Optional<Journey> journey(int playhead) {
        List<Journey> here = log.journeysOf(playhead);
        return shown.filter(here::contains).or(() -> here.stream().findFirst()).or(() -> log.lastAt(playhead));
    }
}
