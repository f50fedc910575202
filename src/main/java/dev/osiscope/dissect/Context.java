package dev.osiscope.dissect;

import dev.osiscope.frame.Frame;
import dev.osiscope.wire.Header;
import dev.osiscope.wire.application.DataFields;
import dev.osiscope.wire.network.IcmpHeader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What a dissector may know besides the bytes of its own layer: the frame, the layers found in it so far, and
/// what earlier frames brought. There is one for each frame.
final class Context {

    /// How many bytes are summed up for a frame's checksums.
    private static final int MOST_SUMMED = 8 * Source.LONGEST_FRAME;

    private final Frame frame;
    private final long frameNumber;
    private final Optional<Memory> memory;
    private final List<Layer> layers = new ArrayList<>();
    private boolean quoted;
    private boolean awaited;
    private int summed;

    /// @param frameNumber the frame's number in its sequence, from 1; 0 where it is dissected by itself
    /// @param memory      what earlier frames brought; empty where the frame is dissected by itself
    Context(Frame frame, long frameNumber, Optional<Memory> memory) {
        this.frame = frame;
        this.frameNumber = frameNumber;
        this.memory = memory;
    }

    /// The frame that is dissected.
    Frame frame() {
        return frame;
    }

    /// The frame's number in its sequence, from 1; 0 where it is dissected by itself.
    long frameNumber() {
        return frameNumber;
    }

    /// What earlier frames brought; empty where the frame is dissected by itself, and in a quoted packet, which
    /// is no part of what its conversation carries.
    Optional<Memory> memory() {
        return quoted ? Optional.empty() : memory;
    }

    /// Whether an error message quotes what is taken apart.
    boolean quoted() {
        return quoted;
    }

    /// Whether a message of ICMP, not of ICMP for IPv6, quotes the packet whose header was found last.
    boolean quotedByIcmp() {
        return quoted && layers.size() > 1 && layers.get(layers.size() - 2).header()
                .filter(header -> header instanceof IcmpHeader && header.quotes()).isPresent();
    }

    /// Whether the frame's segment belongs to a TCP connection that another one had announced.
    boolean awaited() {
        return awaited;
    }

    /// Notes which TCP conversation the frame's segment belongs to.
    void note(TcpConversation conversation) {
        awaited = conversation.awaited();
    }

    /// Whether the frame affords that `count` bytes are summed up for another checksum. Each layer of a tunnel in a
    /// tunnel may cover all that follows, so there is a limit.
    boolean affords(int count) {
        if (count > MOST_SUMMED - summed) {
            return false;
        }
        summed += count;
        return true;
    }

    /// The layers found so far, outermost first.
    List<Layer> layers() {
        return Collections.unmodifiableList(layers);
    }

    /// The innermost valid header of this type so far: of IPv4, the one whose packet is being taken apart.
    <H extends Header> Optional<H> innermost(Class<H> type) {
        for (int place = layers.size() - 1; place >= 0; place--) {
            Header header = layers.get(place).header().orElse(null);
            if (type.isInstance(header)) {
                return Optional.of(type.cast(header));
            }
        }
        return Optional.empty();
    }

    /// Adds the next layer. One of which nothing was captured is left out, unless a header announced it: then it says
    /// what is missing.
    void add(Layer layer) {
        boolean announced = layer.header().isEmpty() && !layer.protocol().equals(DataFields.PROTOCOL);
        if (layer.range().bitLength() > 0 || announced) {
            layers.add(layer);
            quoted = quoted || layer.header().filter(Header::quotes).isPresent();
        }
    }
}
