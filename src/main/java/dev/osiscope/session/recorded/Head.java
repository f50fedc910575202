package dev.osiscope.session.recorded;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.frame.Provenance;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.SocketCallKind;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.wire.application.HubFields;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The first line of a file of events: what holds for the whole session.
///
/// @param provenance   where its frames came from when it was live
/// @param source       the same in words
/// @param participants the names of its participants, the hub first
/// @param hubPorts     the ports whose payload is the hub's messages
record Head(Provenance provenance, String source, List<String> participants, Set<Integer> hubPorts) {

    private static final String KIND = "session";
    private static final int VERSION = 1;
    private static final String PORT = "[0-9]{1,5}";

    static Head of(SessionSnapshot snapshot, String source) {
        return new Head(snapshot.provenance(), source, snapshot.participants(), hubPorts(snapshot.timeline()));
    }

    /// Where somebody listens who emits events of connections there, or where messages of the hub were seen.
    private static Set<Integer> hubPorts(Timeline timeline) {
        Set<Integer> listening = new TreeSet<>();
        Set<Integer> ports = new TreeSet<>();
        for (int index = 0; index < timeline.size(); index++) {
            Step step = timeline.step(index);
            switch (step.event()) {
                case TimelineEvent.SocketCalled call when call.kind() == SocketCallKind.LISTEN ->
                    call.local().ifPresent(local -> listening.add(local.port()));
                case TimelineEvent.EmitterUsed use ->
                    use.local().map(Endpoint::port).filter(listening::contains).ifPresent(ports::add);
                case TimelineEvent.SegmentSeen(TrackedSegment segment) when saysHubMessages(segment) ->
                    ports.add(segment.conversation().server().port());
                default -> { }
            }
        }
        return ports;
    }

    private static boolean saysHubMessages(TrackedSegment segment) {
        return segment.dissection().layers().stream()
                .anyMatch(layer -> layer.protocol().equals(HubFields.PROTOCOL));
    }

    Line line() {
        return Line.of(KIND).number("version", VERSION).text("provenance", provenance.name()).text("source", source)
                .texts("participants", participants).texts("hubPorts", hubPorts.stream().map(String::valueOf).toList());
    }

    static Head of(Line line) throws BrokenLineException {
        if (!line.kind().equals(KIND) || line.number("version") != VERSION) {
            throw new BrokenLineException("the first line is not that of a session of version " + VERSION);
        }
        List<String> ports = line.texts("hubPorts");
        if (!ports.stream().allMatch(port -> port.matches(PORT))) {
            throw new BrokenLineException("\"hubPorts\" is not a list of ports");
        }
        return new Head(line.constant("provenance", Provenance.class), line.text("source"), line.texts("participants"),
                ports.stream().map(Integer::valueOf).collect(Collectors.toSet()));
    }

    /// Whether its wire told what became of every frame.
    boolean onWire() {
        return provenance == Provenance.WIRE;
    }
}
