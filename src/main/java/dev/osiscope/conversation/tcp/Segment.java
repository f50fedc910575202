package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.Carried;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.transport.HeaderFit;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.Optional;

/// What the tracker needs of a frame.
///
/// @param dissection    the frame
/// @param header        its TCP header
/// @param source        the sender's endpoint
/// @param destination   the receiver's endpoint
/// @param payloadLength bytes of data, whether they were captured or not
record Segment(Dissection dissection, TcpHeader header, Endpoint source, Endpoint destination, int payloadLength) {

    /// The segment in a frame; empty where there is no TCP header with addresses before it.
    static Optional<Segment> of(Dissection dissection) {
        return Carried.in(dissection, TcpHeader.class)
                .map(segment -> of(dissection, segment, segment.payloadLength()));
    }

    /// The segment that an error message quotes; empty where it quotes none, or too little of it. How much data it has
    /// is not looked at.
    static Optional<Segment> quoted(Dissection dissection) {
        return Carried.quoted(dissection, TcpHeader.class).map(segment -> of(dissection, segment, 0));
    }

    private static Segment of(Dissection dissection, Carried<TcpHeader> segment, int payloadLength) {
        return new Segment(dissection, segment.header(),
                new Endpoint(segment.source().toString(), segment.header().sourcePort()),
                new Endpoint(segment.destination().toString(), segment.header().destinationPort()), payloadLength);
    }

    /// When it was captured.
    long timeNanos() {
        return dissection.frame().timeNanos();
    }

    /// The identification of its packet (RFC 791 section 3.1); 0 where it has none.
    int identification() {
        return dissection.header(Ipv4Header.class).map(Ipv4Header::identification).orElse(0);
    }

    /// Whether relative numbers can count from it: not where its header reaches beyond its end.
    boolean settlesBase() {
        return header.fit() != HeaderFit.BEYOND_SEGMENT;
    }

    /// Whether it belongs to a connection that another one had announced.
    boolean awaited() {
        return dissection.awaited();
    }

    boolean syn() {
        return header.flags().syn();
    }

    boolean fin() {
        return header.flags().fin();
    }

    boolean rst() {
        return header.flags().rst();
    }

    boolean ack() {
        return header.flags().ack();
    }

    /// Asks to open.
    boolean opens() {
        return syn() && !ack();
    }

    SequenceNumber sequence() {
        return new SequenceNumber(header.sequenceNumber());
    }

    /// How many sequence numbers it uses: one for each byte, one for SYN, one for FIN (RFC 9293 section 3.4).
    long sequenceLength() {
        return payloadLength + (syn() ? 1L : 0) + (fin() ? 1L : 0);
    }

    /// The number after the last one that it uses.
    SequenceNumber end() {
        return sequence().plus(sequenceLength());
    }

    /// The number that its FIN uses.
    SequenceNumber finNumber() {
        return end().minus(1);
    }

    SequenceNumber acknowledgment() {
        return new SequenceNumber(header.acknowledgmentNumber());
    }

    /// Whether it acknowledges the byte, SYN or FIN with this number.
    boolean acknowledges(SequenceNumber number) {
        return ack() && acknowledgment().isAfter(number);
    }
}
