package dev.osiscope.session;

import dev.osiscope.frame.FrameCounters;
import dev.osiscope.frame.Provenance;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.LabRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The session of a lab that has ended: nobody can ask its kernels any more.
public final class EndedLab {

    private EndedLab() {}

    /// What the lab of these hosts has recorded, as a session.
    public static SessionSnapshot session(List<HostPlan> hosts, LabRecord record) {
        LabSteps steps = new LabSteps(hosts);
        record.from(0).entries().stream().sorted(Comparator.comparingLong(LabRecord.Entry::nanos)).forEach(steps::take);
        return new SessionSnapshot(steps.timeline(), LabSession.SOURCE, Provenance.WIRE,
                hosts.stream().map(HostPlan::name).toList(), new FrameCounters(steps.frames(), record.forgotten()),
                Optional.empty());
    }
}
