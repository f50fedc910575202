package dev.osiscope.session;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.hub.ApplicationEvent;
import dev.osiscope.hub.SocketCall;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.HostReport;
import dev.osiscope.lab.LabRecord;
import dev.osiscope.lab.wire.WireEvent;
import dev.osiscope.lab.wire.WireFrame;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireTimelineBuilder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes the steps of a lab session of what the lab records. Used by one thread.
///
/// A frame is a step when its host sends it, whatever becomes of it. Frames have the numbers that they have in a file of
/// the run, see [dev.osiscope.export.SessionFrames].
///
/// The wire tells first that a frame is sent, and at once what it does with it: so the step of the sending is made with that.
final class LabSteps {

    private final HostNames names = new HostNames();
    private final HostCalls calls = new HostCalls();
    private final FrameNumbers numbers = new FrameNumbers();
    private final WireTimelineBuilder builder = new WireTimelineBuilder();
    private final Set<Integer> hubPorts = new HashSet<>();
    private final Memory memory = new Memory(TcpJudge::new);
    private FrameDissector dissector = new FrameDissector(Set.of());
    private final Map<Long, Sending> frames = new HashMap<>();
    private Optional<Sending> undecided = Optional.empty();

    /// A frame that was sent.
    ///
    /// @param receiver the host that it is for; empty where that is nobody in particular
    private record Sending(WireFrame frame, long number, Dissection dissection, String receiver) {

        boolean isFor(String host) {
            return receiver.isEmpty() || receiver.equals(host);
        }

        Sending to(String host) {
            return new Sending(frame, number, dissection, host);
        }
    }

    /// @param plans the hosts and guests
    LabSteps(List<HostPlan> plans) {
        plans.forEach(this::add);
    }

    /// Learns of one more host.
    void add(HostPlan plan) {
        names.add(plan);
        calls.add(plan);
    }

    /// Takes what was recorded next.
    void take(LabRecord.Entry entry) {
        switch (entry) {
            case LabRecord.OnWire(WireEvent event) -> take(event);
            case LabRecord.OnHost(HostReport report) -> take(report);
        }
    }

    private void take(WireEvent event) {
        switch (event) {
            case WireEvent.Sent(WireFrame frame) -> send(frame);
            case WireEvent.Delivered arrival -> arrive(arrival);
            case WireEvent.OfFrame deed -> act(deed);
            case WireEvent.OfCable cable -> builder.event(WireDeeds.of(cable));
        }
    }

    private void send(WireFrame frame) {
        decide(false);
        long number = numbers.sent(frame);
        Dissection dissection = dissector.dissect(frame.seen(), number, memory);
        names.tellEndpoints(dissection, builder::name);
        Sending sent = new Sending(frame, number, dissection, names.receiver(dissection));
        frames.put(frame.number(), sent);
        undecided = Optional.of(sent);
    }

    /// Makes the step of the frame that was sent last, where there is none yet.
    ///
    /// @param carried whether it arrives at once, just as it was sent
    private void decide(boolean carried) {
        undecided.ifPresent(sent -> builder.send(
                sent.number, sent.dissection, sent.frame.sender().host(), sent.receiver, carried));
        undecided = Optional.empty();
    }

    /// What others get of a frame that is for one host, changes nothing there.
    private void arrive(WireEvent.Delivered arrival) {
        long own = numbers.delivered(arrival).orElse(0);
        String host = arrival.to().host();
        Sending sent = frames.get(arrival.frame().number());
        if (sent == null || !sent.isFor(host)) {
            return;
        }
        frames.put(arrival.frame().number(), sent.to(host));
        boolean carried = undecided.equals(Optional.of(sent)) && !arrival.changed();
        decide(carried);
        if (!carried) {
            builder.arrive(sent.number, own, arrival.nanos(), arrived(arrival, sent, own));
        }
    }

    private Dissection arrived(WireEvent.Delivered arrival, Sending sent, long own) {
        if (own > 0) {
            return dissector.dissect(arrival.seen(), own, memory);
        }
        return arrival.changed() ? dissector.dissect(arrival.seen()) : sent.dissection;
    }

    private void act(WireEvent.OfFrame event) {
        decide(false);
        Sending sent = frames.get(event.frame().number());
        boolean forOthers = event instanceof WireEvent.Dropped dropped
                && dropped.to().filter(port -> sent != null && !sent.isFor(port.host())).isPresent();
        if (sent != null && !forOthers) {
            WireDeeds.of(event, numbers).ifPresent(deed -> builder.act(sent.number, event.nanos(), deed));
        }
    }

    private void take(HostReport report) {
        Optional<ApplicationEvent> application = report.application();
        if (application.isPresent()) {
            take(report.host(), application.get());
        } else {
            calls.translate(report).ifPresent(builder::event);
        }
    }

    private void take(String host, ApplicationEvent event) {
        if (event instanceof SocketCall call && call.kind() == SocketCall.Kind.LISTEN && call.local() != null) {
            hubPorts.add(call.local().getPort());
            dissector = new FrameDissector(Set.copyOf(hubPorts));
        }
        builder.event(ApplicationEvents.translate(event, host));
    }

    /// Learns that a host's kernel has forgotten an end.
    void forget(long nanos, Endpoint local, Endpoint remote) {
        builder.event(new TimelineEvent.EndForgotten(nanos, names.name(local), local, remote));
    }

    /// How many frames there were.
    long frames() {
        return numbers.last();
    }

    /// The timeline as it is now.
    Timeline timeline() {
        return builder.snapshot();
    }
}
