package dev.osiscope.lab.endpoint;

import dev.osiscope.conversation.tcp.SequenceNumber;

/// The numbers of the other end as RFC 9293 section 3.3.1 calls them, as far as its segments have shown them.
///
/// @param initialSend    ISS: its initial sequence number
/// @param unacknowledged SND.UNA: the oldest of its numbers that it has no acknowledgment for
/// @param sendNext       SND.NXT: the next number that it will send
/// @param receiveNext    RCV.NXT: the next number that it expects
/// @param window         RCV.WND: how many numbers it takes from there
public record PeerNumbers(SequenceNumber initialSend, SequenceNumber unacknowledged, SequenceNumber sendNext,
        SequenceNumber receiveNext, long window) {

    /// Whether `acknowledgment` acknowledges something that it has sent and that was not acknowledged:
    /// SND.UNA < SEG.ACK =< SND.NXT.
    boolean isNew(SequenceNumber acknowledgment) {
        return acknowledgment.isAfter(unacknowledged) && !acknowledgment.isAfter(sendNext);
    }

    /// Whether a segment reaches into the window: the four cases of RFC 9293 section 3.10.7.4.
    boolean takes(SequenceNumber sequence, int length) {
        if (length == 0) {
            return window == 0 ? sequence.equals(receiveNext) : inWindow(sequence);
        }
        return window > 0 && (inWindow(sequence) || inWindow(sequence.plus(length - 1L)));
    }

    private boolean inWindow(SequenceNumber number) {
        return number.since(receiveNext) < window;
    }
}
