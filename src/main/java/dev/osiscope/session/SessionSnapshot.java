package dev.osiscope.session;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.FrameSourceException;
import dev.osiscope.frame.Provenance;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineBuilder;
import java.util.List;
import java.util.Optional;

/// A session at one moment. Immutable; may be read from any thread.
///
/// @param timeline     its steps
/// @param sourceName   what its frames come from, in words
/// @param provenance   the provenance of its frames
/// @param participants the names of the app's own participants, the hub first; empty for a stranger's session
/// @param counters     frames seen and lost
/// @param failure      why the source ended by itself; empty while it runs
/// @param kernels      what the kernels said in it; nothing where nobody asks any
public record SessionSnapshot(
        Timeline timeline,
        String sourceName,
        Provenance provenance,
        List<String> participants,
        FrameCounters counters,
        Optional<FrameSourceException> failure,
        KernelLog kernels) {

    /// Takes a copy of the participants.
    public SessionSnapshot {
        participants = List.copyOf(participants);
    }

    /// A session in which no kernels are asked.
    public SessionSnapshot(Timeline timeline, String sourceName, Provenance provenance, List<String> participants,
            FrameCounters counters, Optional<FrameSourceException> failure) {
        this(timeline, sourceName, provenance, participants, counters, failure, new KernelLog());
    }

    /// A session in which nothing has happened.
    public static SessionSnapshot empty(Provenance provenance) {
        return new SessionSnapshot(new TimelineBuilder().snapshot(), "", provenance, List.of(), FrameCounters.NONE, Optional.empty());
    }

    /// Whether it tells more of the session that `earlier` told of: then its first steps are mostly the same.
    public boolean goesOnFrom(SessionSnapshot earlier) {
        List<Conversation> before = earlier.timeline().conversations();
        List<Conversation> now = timeline.conversations();
        return !before.isEmpty() && now.size() >= before.size() && now.subList(0, before.size()).equals(before);
    }
}
