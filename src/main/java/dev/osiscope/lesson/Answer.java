package dev.osiscope.lesson;

import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.layers.OsiLayer;
import dev.osiscope.layers.TcpIpLayer;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.List;
import java.util.Set;

/// What a learner answers; which of these it is follows from the [Form].
public sealed interface Answer {

    /// These of SYN, ACK, FIN and RST, and no other.
    record Flags(Set<TcpFlag> flags) implements Answer {

        /// Takes a copy.
        public Flags {
            flags = Set.copyOf(flags);
        }
    }

    /// A number.
    record Number(long value) implements Answer {}

    /// A state.
    record State(TcpState state) implements Answer {}

    /// These of the seven layers.
    record Layers(Set<OsiLayer> layers) implements Answer {

        /// Takes a copy.
        public Layers {
            layers = Set.copyOf(layers);
        }
    }

    /// These of the four layers.
    record InternetLayers(Set<TcpIpLayer> layers) implements Answer {

        /// Takes a copy.
        public InternetLayers {
            layers = Set.copyOf(layers);
        }
    }

    /// One of the choices.
    ///
    /// @param id its [Form.Choice#id()]
    record Choice(String id) implements Answer {}

    /// These of the items, in this order; some may be left out.
    record Order(List<String> items) implements Answer {

        /// Takes a copy.
        public Order {
            items = List.copyOf(items);
        }
    }
}
