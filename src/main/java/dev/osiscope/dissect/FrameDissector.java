package dev.osiscope.dissect;

import dev.osiscope.frame.Frame;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes frames apart: link, IP, TCP, and the hub's messages or data. It keeps nothing between two frames.
public final class FrameDissector {

    private final Set<Integer> hubPorts;

    /// @param hubPorts the ports whose payload is read as the hub's messages
    public FrameDissector(Set<Integer> hubPorts) {
        this.hubPorts = Set.copyOf(hubPorts);
    }

    /// Dissects `frame`. Any bytes will do: what is wrong or missing is the dissection's stop.
    public Dissection dissect(Frame frame) {
        return new Dissection(frame, List.of(), Optional.empty());
    }
}
