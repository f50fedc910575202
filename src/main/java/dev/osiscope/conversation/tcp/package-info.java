/// TCP seen from outside: the states of both ends (RFC 9293), sequence numbers, the pure transition table
/// and the tracker that follows every conversation.
///
/// May import: dissect, conversation. No files, channels, clocks or threads.
package dev.osiscope.conversation.tcp;
