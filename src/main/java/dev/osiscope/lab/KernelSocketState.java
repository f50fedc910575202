package dev.osiscope.lab;

import java.util.Arrays;
import java.util.List;

/// What a host's kernel says of one of its TCP sockets, of /proc/net/tcp.
///
/// @param local        its own end, `10.0.0.1:3001`
/// @param remote       the other end; `0.0.0.0:0` of a listener
/// @param state        its state, as RFC 9293 spells it: `SYN-SENT`
/// @param sendQueue    bytes not yet acknowledged; of a listener, how many connections may wait
/// @param receiveQueue bytes not yet read; of a listener, how many connections wait
/// @param timer        which timer runs: 0 none, 1 retransmission, 2 keep-alive, 3 TIME-WAIT, 4 window probe
/// @param due          when it is due, hundredths of a second from the question on
/// @param retransmits  how often the oldest segment was sent again
/// @param timeout      its retransmission timeout (RTO) in hundredths of a second; 0 where the kernel tells none
/// @param window       its congestion window (cwnd) in segments; 0 where the kernel tells none
/// @param threshold    its slow start threshold (ssthresh) in segments; -1 where there is none yet
public record KernelSocketState(String local, String remote, String state, long sendQueue, long receiveQueue,
        int timer, long due, int retransmits, long timeout, long window, long threshold) {

    private static final int CELLS = 11;

    /// Reads a host's answer: words with commas in them, a word a socket.
    static List<KernelSocketState> parse(String answer) {
        return Arrays.stream(answer.split(" ")).map(word -> word.split(","))
                .filter(cells -> cells.length == CELLS).map(KernelSocketState::of).toList();
    }

    private static KernelSocketState of(String[] cells) {
        return new KernelSocketState(cells[0], cells[1], cells[2], Long.parseLong(cells[3]), Long.parseLong(cells[4]),
                Integer.parseInt(cells[5]), Long.parseLong(cells[6]), Integer.parseInt(cells[7]), Long.parseLong(cells[8]),
                Long.parseLong(cells[9]), Long.parseLong(cells[10]));
    }

    /// The same without what changes by itself as time passes.
    public KernelSocketState withoutTimer() {
        return new KernelSocketState(local, remote, state, sendQueue, receiveQueue, 0, 0, retransmits, timeout, window, threshold);
    }

    /// Whether it waits for connections.
    public boolean listens() {
        return state.equals("LISTEN");
    }
}
