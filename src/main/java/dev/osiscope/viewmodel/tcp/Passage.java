package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.tcp.TcpEvent;
import dev.osiscope.conversation.tcp.TcpState;

/// An end went from one state to another.
///
/// @param step  the index of the step in which it did
/// @param from  the state before
/// @param to    the state after
/// @param cause what made it change
public record Passage(int step, TcpState from, TcpState to, TcpEvent cause) {

    /// Whether it is the way that `arrow` stands for.
    public boolean isAlong(Arrow arrow) {
        return from == arrow.from() && to == arrow.to();
    }
}
