package dev.osiscope.viewmodel.lab;

import dev.osiscope.lab.wire.CableState;
import dev.osiscope.lab.wire.Direction;
import dev.osiscope.lab.wire.HeldFrame;
import dev.osiscope.lab.wire.LabWire;
import dev.osiscope.lab.wire.RuleState;
import dev.osiscope.lab.wire.WireFrame;
import java.util.List;
import java.util.OptionalLong;

/// A wire at one moment. Immutable.
///
/// @param holdsAll   whether every frame is held
/// @param copiesPass whether copies of frames that hang pass
/// @param held       the frames that hang, the oldest first
/// @param late       those that let others pass first
/// @param rules      the rules in the order in which they are asked
/// @param cables     how the cables are
public record WireLook(boolean holdsAll, boolean copiesPass, List<HeldFrame> held, List<WireFrame> late,
        List<RuleState> rules, List<CableState> cables) {

    /// A wire without hosts.
    public static final WireLook NOTHING =
            new WireLook(false, false, List.of(), List.of(), List.of(), List.of());

    /// Takes copies of the lists.
    public WireLook {
        held = List.copyOf(held);
        late = List.copyOf(late);
        rules = List.copyOf(rules);
        cables = List.copyOf(cables);
    }

    /// How `wire` is now; called on its thread.
    static WireLook of(LabWire wire) {
        return new WireLook(wire.holdsAll(), wire.copiesPass(), wire.held(), wire.late(), wire.rules(), wire.cables());
    }

    /// Whether both directions of a host's cable are cut.
    public boolean cut(String host) {
        return cables.stream().filter(cable -> cable.port().host().equals(host)).allMatch(CableState::cut);
    }

    /// How many bits pass to a host in a second; empty for no limit.
    public OptionalLong limit(String host) {
        return cables.stream()
                .filter(cable -> cable.port().host().equals(host) && cable.direction() == Direction.TO_HOST)
                .map(CableState::bitsPerSecond).findFirst().orElse(OptionalLong.empty());
    }
}
