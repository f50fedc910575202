package dev.osiscope.dissect;

import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.List;
import java.util.Optional;

/// Takes apart what segments carry: with what the segments before them brought, where that is remembered.
///
/// @param protocols which protocol is spoken
record TcpPayloads(StreamProtocols protocols) {

    /// What a segment carries.
    ///
    /// @param messages what its payload says, or completes
    /// @param kept     the parts of its payload that are not looked into here
    record Parts(List<Inner> messages, List<Span> kept) {}

    /// The parts of the payload of the segment with this header.
    Parts of(TcpHeader header, Span payload, Context context) {
        Optional<EndPair> ends = context.memory().flatMap(_ -> ends(header, context));
        return ends.isPresent() ? followed(header, payload, context, ends.get()) : alone(header, payload, context);
    }

    /// Remembers a segment of whose payload nothing was captured.
    void note(TcpHeader header, Span payload, Context context) {
        context.memory().ifPresent(memory -> ends(header, context).ifPresent(ends -> {
            TcpConversation conversation = memory.tcp().conversation(ends, header);
            context.note(conversation);
            judge(conversation, header, payload, context, conversation.fromClient(ends));
        }));
    }

    private Parts alone(TcpHeader header, Span payload, Context context) {
        if (header.flags().rst()) {
            return new Parts(List.of(), List.of(payload));
        }
        Dialogues dialogues = new Dialogues();
        dialogues.note(header);
        boolean fromClient = header.flags().syn() ? !header.flags().ack()
                : header.sourcePort() >= header.destinationPort();
        MessageCut cut = cut(dialogues, header, fromClient, context);
        cut.cut(payload, 0, false);
        return new Parts(cut.messages(), cut.unread());
    }

    private Parts followed(TcpHeader header, Span payload, Context context, EndPair ends) {
        TcpMemory memory = context.memory().orElseThrow().tcp();
        TcpConversation conversation = memory.conversation(ends, header);
        context.note(conversation);
        boolean fromClient = conversation.fromClient(ends);
        Standing standing = judge(conversation, header, payload, context, fromClient);
        if (header.flags().rst()) {
            return new Parts(List.of(), List.of(payload));
        }
        SegmentPayload segment = new SegmentPayload(header, payload, standing, conversation.sent(fromClient),
                cut(conversation.dialogues(), header, fromClient, context));
        segment.dissect();
        return new Parts(segment.messages(), segment.kept());
    }

    private static Standing judge(
            TcpConversation conversation, TcpHeader header, Span payload, Context context, boolean fromClient) {
        conversation.dialogues().note(header);
        return conversation.judge().judge(
                context.frameNumber(), context.frame().timeNanos(), header, payload.length(), fromClient);
    }

    private static Optional<EndPair> ends(TcpHeader header, Context context) {
        return EndPair.of(header.sourcePort(), header.destinationPort(), context);
    }

    private MessageCut cut(Dialogues dialogues, TcpHeader header, boolean fromClient, Context context) {
        Turn turn = new Turn(fromClient, 0, header.flags().fin(), false, context.frameNumber());
        return new MessageCut(protocols, dialogues, header, turn);
    }
}
