package dev.osiscope.lesson;

import dev.osiscope.wire.transport.TcpFlag;
import java.util.List;

/// What a learner fills in to answer.
public sealed interface Form {

    /// Toggles for SYN, ACK, FIN and RST.
    record Flags() implements Form {

        /// The flags that follow from the rules, in the order in which they are said; when data is pushed is up to the sender.
        public static final List<TcpFlag> ASKED = List.of(TcpFlag.SYN, TcpFlag.ACK, TcpFlag.FIN, TcpFlag.RST);
    }

    /// A whole number is typed, 0 or more.
    record Number() implements Form {}

    /// One of the eleven states.
    ///
    /// @param host whose state
    record States(String host) implements Form {}

    /// Toggles for the seven layers.
    record Layers() implements Form {}

    /// Toggles for the four layers.
    record InternetLayers() implements Form {}

    /// One of these.
    record Choices(List<Choice> choices) implements Form {

        /// Takes a copy.
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    /// Some of these, to be put in order.
    ///
    /// @param items what there is, in an order that gives nothing away
    record Order(List<String> items) implements Form {

        /// Takes a copy.
        public Order {
            items = List.copyOf(items);
        }
    }

    /// Something to choose.
    ///
    /// @param id    what an answer calls it
    /// @param label how it is shown
    record Choice(String id, Saying label) {}
}
