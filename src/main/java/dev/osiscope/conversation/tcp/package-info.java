/// TCP seen from outside: the states of both ends (RFC 9293), sequence numbers, the pure transition table
/// the tracker that follows every conversation, and the analysis of its segments with Wireshark's verdicts.
///
/// May import: dissect, conversation. No files, channels, clocks or threads.
package dev.osiscope.conversation.tcp;
