package dev.osiscope.viewmodel.lab;

import dev.osiscope.conversation.tcp.TcpState;
import java.util.List;

/// A host as the window shows it.
///
/// @param name    its name
/// @param target  whether others connect to it
/// @param address its IPv4 address
/// @param detail  its endpoint, and of the target how many connections are open
/// @param state   its TCP state at the playhead
/// @param offers  what can be done there now, wherever the playhead is
public record HostCard(
        String name, boolean target, String address, String detail, TcpState state, List<HostAct> offers) {

    /// Takes a copy of the offers.
    public HostCard {
        offers = List.copyOf(offers);
    }
}
