package dev.osiscope.lab.scenario;

import dev.osiscope.hub.WallClock;
import dev.osiscope.lab.Lab;
import dev.osiscope.lab.wire.Direction;
import dev.osiscope.lab.wire.LabWire;
import dev.osiscope.lab.wire.Port;
import dev.osiscope.lab.wire.RuleState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// Does what a line of a script says: to a host, or to the wire. What lines expect is [ScenarioRun]'s affair.
public final class LabActs {

    private LabActs() {}

    /// Does it, and returns when it is done.
    ///
    /// @return what was expected, where it could not be done
    /// @throws IllegalArgumentException where it is an expectation or a promise
    public static Optional<String> perform(Lab lab, Act act) {
        return switch (act) {
            case Act.OnHost(String host, String verb, List<Object> words) -> command(lab, host, verb, words);
            case Act.Pause(Duration time) -> {
                lab.events().await(0, _ -> false, time);
                yield Optional.empty();
            }
            default -> {
                lab.wire(wire -> apply(act, wire)).join();
                yield Optional.empty();
            }
        };
    }

    private static Optional<String> command(Lab lab, String host, String verb, List<Object> words) {
        try {
            lab.host(host).command(verb, words.toArray()).join();
            return Optional.empty();
        } catch (CompletionException refused) {
            return Optional.of("that " + host + " can do it; it says: " + refused.getCause().getMessage());
        }
    }

    private static boolean apply(Act act, LabWire wire) {
        long now = WallClock.nanos();
        switch (act) {
            case Act.AddRule(var rule) -> wire.addRule(rule);
            case Act.ClearRules() -> wire.rules().stream().map(RuleState::number).forEach(wire::removeRule);
            case Act.HoldAll(boolean hold) -> wire.holdAll(hold);
            case Act.CopiesPass(boolean pass) -> wire.letCopiesPass(pass);
            case Act.Release release -> release(release, wire, now);
            case Act.Cable cable -> connect(cable, wire, now);
            case Act.Limit limit -> wire.limit(port(wire, limit.host()), limit.direction(), limit.bitsPerSecond(), now);
            default -> throw new IllegalArgumentException("not for the wire: " + act);
        }
        return true;
    }

    private static void connect(Act.Cable cable, LabWire wire, long now) {
        Port port = port(wire, cable.host());
        for (Direction direction : cable.directions()) {
            if (cable.cut()) {
                wire.cut(port, direction, now);
            } else {
                wire.mend(port, direction, now);
            }
        }
    }

    private static void release(Act.Release release, LabWire wire, long now) {
        if (release.from().isPresent()) {
            wire.held().stream().filter(held -> held.frame().sender().host().equals(release.from().get()))
                    .limit(release.all() ? Long.MAX_VALUE : 1)
                    .forEach(held -> wire.release(held.frame().number(), now));
        } else if (release.all()) {
            wire.releaseAll(now);
        } else {
            wire.releaseNext(now);
        }
    }

    private static Port port(LabWire wire, String host) {
        return wire.ports().stream().filter(port -> port.host().equals(host)).findFirst().orElseThrow();
    }
}
