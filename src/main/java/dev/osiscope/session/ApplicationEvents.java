package dev.osiscope.session;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.hub.ApplicationEvent;
import dev.osiscope.hub.EmitterCall;
import dev.osiscope.hub.ScrubResult;
import dev.osiscope.hub.SocketCall;
import dev.osiscope.timeline.EmitterUseKind;
import dev.osiscope.timeline.SocketCallKind;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.wire.network.IpAddress;
import dev.osiscope.bytes.Bytes;
import java.net.InetSocketAddress;
import java.util.Optional;

/// What the hub reports, as events of the timeline: the hub knows nothing of timelines, nor they of it.
final class ApplicationEvents {

    private ApplicationEvents() {}

    static TimelineEvent translate(ApplicationEvent event) {
        return translate(event, event.participant());
    }

    /// The same for an event of somebody who goes by another name here.
    static TimelineEvent translate(ApplicationEvent event, String who) {
        Optional<Endpoint> local = endpoint(event.local());
        Optional<Endpoint> remote = endpoint(event.remote());
        return switch (event) {
            case SocketCall call -> new TimelineEvent.SocketCalled(
                    call.timeNanos(),
                    who,
                    SocketCallKind.valueOf(call.kind().name()),
                    local,
                    remote,
                    call.byteCount(),
                    call.text());
            case EmitterCall call -> new TimelineEvent.EmitterUsed(
                    call.timeNanos(),
                    who,
                    EmitterUseKind.valueOf(call.kind().name()),
                    call.event(),
                    call.data(),
                    call.listeners(),
                    call.called(),
                    local,
                    remote);
            case ScrubResult result -> new TimelineEvent.MessageScrubbed(
                    result.timeNanos(), who, result.scrubber(), result.before(), result.after(), result.refused(), local, remote);
        };
    }

    private static Optional<Endpoint> endpoint(InetSocketAddress address) {
        return Optional.ofNullable(address).map(known -> new Endpoint(
                new IpAddress(Bytes.copyOf(known.getAddress().getAddress())).toString(), known.getPort()));
    }
}
