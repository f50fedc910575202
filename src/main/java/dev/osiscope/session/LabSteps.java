package dev.osiscope.session;

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
import dev.osiscope.timeline.TimelineBuilder;
import dev.osiscope.timeline.TimelineEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes the steps of a lab session of what the lab records. Used by one thread.
///
/// A frame is a step when its host sends it, whatever becomes of it. Frames have the numbers that they have in a file of
/// the run, see [dev.osiscope.lab.WireCapture].
final class LabSteps {

    private final List<HostPlan> plans;
    private HostNames names;
    private final HostCalls calls;
    private final FrameNumbers numbers = new FrameNumbers();
    private final TimelineBuilder builder = new TimelineBuilder();
    private final Set<Integer> hubPorts = new HashSet<>();
    private final Memory memory = new Memory(TcpJudge::new);
    private FrameDissector dissector = new FrameDissector(Set.of());

    /// @param plans the hosts and guests
    LabSteps(List<HostPlan> plans) {
        this.plans = new ArrayList<>(plans);
        names = new HostNames(plans);
        calls = new HostCalls(plans.stream().collect(Collectors.toMap(HostPlan::name, HostPlan::address)));
    }

    /// Gets to know one more host.
    void add(HostPlan plan) {
        plans.add(plan);
        names = new HostNames(plans);
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
            case WireEvent.Sent(WireFrame frame) -> send(frame, numbers.sent(frame));
            case WireEvent.Delivered arrival -> numbers.delivered(arrival);
            case WireEvent.OfFrame _, WireEvent.OfCable _ -> { }
        }
    }

    private void send(WireFrame frame, long number) {
        Dissection dissection = dissector.dissect(frame.seen(), number, memory);
        names.tellEndpoints(dissection, builder::name);
        if (!builder.segment(number, dissection)) {
            builder.event(new TimelineEvent.FrameSeen(
                    number, dissection, frame.sender().host(), names.receiver(dissection)));
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

    /// How many frames there were.
    long frames() {
        return numbers.last();
    }

    /// The timeline as it is now.
    Timeline timeline() {
        return builder.snapshot();
    }
}
