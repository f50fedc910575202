package dev.osiscope.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.conversation.Carried;
import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.dissect.Memory;
import dev.osiscope.frame.Frame;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.UdpHeader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an index must say of frames: made of their dissections and of the tracker of all conversations.
final class ExpectedIndex {

    private final FrameDissector dissector = new FrameDissector(Set.of());
    private final Memory memory = new Memory(TcpJudge::new);
    private final TcpTracker tracker = new TcpTracker((_, _) -> { });
    private final Map<Set<Endpoint>, Conversation> udp = new HashMap<>();
    private final Map<String, Integer> lastRows = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /// What the index has in the columns that the frame's content fills.
    record Row(Transport transport, Optional<Conversation> conversation, End sender, TcpFlags flags, long sequence,
            long acknowledgment, int payloadLength, int previous) {}

    void add(Frame frame) {
        Dissection dissection = dissector.dissect(frame, rows.size() + 1L, memory);
        Optional<Row> row = tracker.track(rows.size() + 1L, dissection).map(this::segment)
                .or(() -> Carried.in(dissection, UdpHeader.class).map(this::datagram));
        rows.add(row.orElse(new Row(Transport.OTHER, Optional.empty(), End.CLIENT, new TcpFlags(0), 0, 0, 0, -1)));
    }

    private Row segment(TrackedSegment segment) {
        Conversation conversation = segment.conversation();
        return new Row(Transport.TCP, Optional.of(conversation), segment.sender(), segment.header().flags(),
                segment.header().sequenceNumber(), segment.header().acknowledgmentNumber(), segment.payloadLength(),
                previous("tcp" + conversation.number()));
    }

    private Row datagram(Carried<UdpHeader> datagram) {
        Endpoint source = new Endpoint(datagram.source().toString(), datagram.header().sourcePort());
        Endpoint destination = new Endpoint(datagram.destination().toString(), datagram.header().destinationPort());
        Set<Endpoint> pair = source.equals(destination) ? Set.of(source) : Set.of(source, destination);
        Conversation conversation =
                udp.computeIfAbsent(pair, _ -> new Conversation(udp.size(), source, destination));
        return new Row(Transport.UDP, Optional.of(conversation),
                conversation.client().equals(source) ? End.CLIENT : End.SERVER, new TcpFlags(0), 0, 0,
                datagram.payloadLength(), previous("udp" + conversation.number()));
    }

    private int previous(String conversation) {
        Integer before = lastRows.put(conversation, rows.size());
        return before == null ? FrameIndex.NO_FRAME : before;
    }

    /// Each row of the index is the one expected.
    void assertEqualTo(IndexSnapshot index, String name) {
        assertEquals(rows.size(), index.frames().size(), name);
        for (int row = 0; row < rows.size(); row++) {
            assertEquals(rows.get(row), row(index, row), name + " frame " + (row + 1));
        }
    }

    private static Row row(IndexSnapshot index, int row) {
        FrameIndex frames = index.frames();
        Transport transport = frames.transport(row);
        int number = frames.conversation(row);
        Optional<Conversation> conversation = number == FrameIndex.NO_CONVERSATION ? Optional.empty()
                : Optional.of(index.conversations(transport).get(number).conversation());
        return new Row(transport, conversation, frames.sender(row), frames.flags(row), frames.sequence(row),
                frames.acknowledgment(row), frames.payloadLength(row), frames.previous(row));
    }
}
