package dev.osiscope.dissect;

import dev.osiscope.wire.network.IpAddress;
import java.util.Objects;
import java.util.Optional;

/// The two ends of a conversation in an order that does not depend on who sends. Two are equal where their ends are,
/// whoever sent.
final class EndPair {

    private final End first;
    private final End second;
    private final boolean fromFirst;

    /// One end, which may be remembered.
    record End(IpAddress address, int port) {

        End {
            address = address.alone();
        }
    }

    /// The pair of a packet's ends.
    EndPair(End source, End destination) {
        fromFirst = order(source, destination) <= 0;
        first = fromFirst ? source : destination;
        second = fromFirst ? destination : source;
    }

    /// The ends of what the innermost packet so far carries; empty where there is no packet.
    static Optional<EndPair> of(int sourcePort, int destinationPort, Context context) {
        return CarryingPacket.of(context).map(packet -> new EndPair(
                new End(packet.source(), sourcePort), new End(packet.destination(), destinationPort)));
    }

    /// The end that stands first.
    End first() {
        return first;
    }

    /// The other one.
    End second() {
        return second;
    }

    /// Whether the packet came from the first end.
    boolean fromFirst() {
        return fromFirst;
    }

    private static int order(End one, End other) {
        int ports = Integer.compare(one.port, other.port);
        return ports != 0 ? ports : one.address.bytes().compareTo(other.address.bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EndPair pair && first.equals(pair.first) && second.equals(pair.second);
    }

    @Override
    public int hashCode() {
        return Objects.hash(first, second);
    }
}
