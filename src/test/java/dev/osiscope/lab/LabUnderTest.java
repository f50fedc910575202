package dev.osiscope.lab;

import dev.osiscope.lab.wire.FrameKind;
import dev.osiscope.lab.wire.FrameMatcher;
import dev.osiscope.lab.wire.Turns;
import dev.osiscope.lab.wire.WireAction;
import dev.osiscope.lab.wire.WireEvent;
import dev.osiscope.lab.wire.WireRule;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// An app with a lab, as a process that a test can kill: it says how far it is, and ends when its input does.
final class LabUnderTest {

    private LabUnderTest() {}

    public static void main(String[] arguments) throws LabException, IOException {
        say("begun");
        HostPlan hub = HostPlan.of("hub", 1);
        HostPlan client = HostPlan.of("client", 2);
        // One by one first, so that a test can end it between them.
        LabHost first = LabHost.start(hub, _ -> { });
        say("started hub");
        LabHost second = LabHost.start(client, _ -> { });
        say("started client");
        first.close();
        second.close();
        try (Lab lab = Lab.start(List.of(hub, client))) {
            say("ready");
            lab.wire(wire -> wire.addRule(new WireRule("hold SYN", new FrameMatcher.OfKind(FrameKind.SYN),
                    new WireAction.Hold(), Turns.EVERY))).join();
            lab.host("hub").command("listen", "s", 80, 5).join();
            lab.host("client").command("connect", "c", "10.0.0.1", 80, 0).join();
            lab.events().await(0, entry -> entry instanceof LabRecord.OnWire(WireEvent.Held _), Duration.ofSeconds(20));
            say("held");
            int next = System.in.read();
            while (next >= 0) {
                next = System.in.read();
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
