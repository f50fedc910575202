package dev.osiscope.conversation.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.wire.transport.TcpHeader;

/// A segment that an error message quotes, in its conversation.
///
/// @param header       its TCP header, as far as it is quoted
/// @param conversation the conversation it belongs to
/// @param analysis     what Wireshark makes of it: it is compared with no other one, and none of its numbers is relative
public record QuotedSegment(TcpHeader header, Conversation conversation, SegmentAnalysis analysis) {}
