package dev.osiscope.dissect;

import dev.osiscope.frame.Frame;
import dev.osiscope.wire.Header;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a frame says: the layers found, outermost first, and what could not be dissected.
///
/// @param frame  the frame
/// @param layers the layers, outermost first
/// @param stop   the first part that could not be dissected, and why; empty where there was none
/// @param awaited whether its segment belongs to a TCP connection that another one had announced, as FTP does
public record Dissection(Frame frame, List<Layer> layers, Optional<Stop> stop, boolean awaited) {

    /// Takes a copy of the layers.
    public Dissection {
        layers = List.copyOf(layers);
    }

    /// The layers of the frame itself, outermost first: without those of a packet that an error message quotes.
    public List<Layer> ownLayers() {
        int end = 0;
        boolean quoted = false;
        while (end < layers.size() && !quoted) {
            quoted = layers.get(end).header().filter(Header::quotes).isPresent();
            end++;
        }
        return layers.subList(0, end);
    }

    /// The outermost valid header of this type; a quoted packet's doesn't count.
    public <H extends Header> Optional<H> header(Class<H> type) {
        return layer(type).flatMap(Layer::header).map(type::cast);
    }

    /// The outermost layer with a valid header of this type; a quoted packet's doesn't count.
    public Optional<Layer> layer(Class<? extends Header> type) {
        for (Layer layer : ownLayers()) {
            if (type.isInstance(layer.header().orElse(null))) {
                return Optional.of(layer);
            }
        }
        return Optional.empty();
    }

    /// Whether the header of this type stands in one fragment of a packet: how long what it begins is, nobody knows.
    public boolean isOfFragment(Class<? extends Header> type) {
        return layer(type).flatMap(layer -> CarryingPacket.of(layers.subList(0, layers.indexOf(layer)))
                .flatMap(CarryingPacket::fragment).filter(fragment -> fragment.source().equals(layer.source()))).isPresent();
    }

    /// All fields of all layers, in the order of the tree.
    public Stream<Field> walk() {
        return layers.stream().flatMap(Layer::walk);
    }

    /// The outermost field of this name, also in a quoted packet.
    public Optional<Field> field(String id) {
        for (Layer layer : layers) {
            Optional<Field> found = layer.field(id);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
