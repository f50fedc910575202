package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.List;
import java.util.Optional;

/// A segment in its place in a conversation.
///
/// @param frameNumber    the number of its frame in the session, from 1 as Wireshark's `frame.number`
/// @param dissection     its frame, dissected
/// @param header         its TCP header
/// @param conversation   the conversation it belongs to
/// @param sender         which end sent it
/// @param role           the part it plays
/// @param sequence       its sequence number, relative where the ISN is known (Wireshark's `tcp.seq`)
/// @param acknowledgment its acknowledgment number, relative likewise; empty where the ACK flag is off
/// @param payloadLength  bytes of data in it (Wireshark's `tcp.len`)
/// @param changes        the changes of state it shows, in their order
/// @param senderState    the sender's state after it
/// @param receiverState  the receiver's state after it
/// @param repeats        the frame number of the segment it repeats; empty where it repeats none
/// @param needless       the frame that had acknowledged the repeated numbers before; empty where it repeats none, or
///                       some that were not acknowledged
/// @param trigger        what made its sender send it, where it brings nothing new or was asked for
/// @param analysis       what the segments before it make of it, with Wireshark's verdicts
public record TrackedSegment(
        long frameNumber,
        Dissection dissection,
        TcpHeader header,
        Conversation conversation,
        End sender,
        SegmentRole role,
        long sequence,
        Optional<Long> acknowledgment,
        int payloadLength,
        List<StateChange> changes,
        TcpState senderState,
        TcpState receiverState,
        Optional<Long> repeats,
        Optional<Long> needless,
        Optional<Trigger> trigger,
        SegmentAnalysis analysis) {

    /// Takes a copy of the changes.
    public TrackedSegment {
        changes = List.copyOf(changes);
    }

    /// The same segment where more is known of the states than its own conversation shows.
    ///
    /// @param shown         the changes of state that happen in its step
    /// @param stateOfSender the sender's state after them
    /// @param stateOfOther  the other end's state after them
    TrackedSegment with(List<StateChange> shown, TcpState stateOfSender, TcpState stateOfOther) {
        return new TrackedSegment(frameNumber, dissection, header, conversation, sender, role, sequence, acknowledgment,
                payloadLength, shown, stateOfSender, stateOfOther, repeats, needless, trigger, analysis);
    }

    /// The endpoint that sent it.
    public Endpoint from() {
        return conversation.endpoint(sender);
    }

    /// The endpoint that it is for.
    public Endpoint to() {
        return conversation.endpoint(sender.other());
    }
}
