package dev.osiscope.lab.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A setting of a host's kernel (ip-sysctl in the kernel's documentation), and what it changes on the wire.
public enum Knob {
    /// RFC 7323, section 3.
    TIMESTAMPS("timestamps", "ipv4/tcp_timestamps", "every segment carries the option Timestamps, or none does"),
    /// RFC 2018.
    SACK("sack", "ipv4/tcp_sack", "the SYN permits SACK, and duplicate acknowledgments name what did arrive"),
    /// RFC 2883.
    DSACK("dsack", "ipv4/tcp_dsack", "an acknowledgment says which bytes arrived twice"),
    /// RFC 7323, section 2.
    WINDOW_SCALING("window-scaling", "ipv4/tcp_window_scaling", "the SYN carries Window scale; without it no window is larger"
            + " than 65,535 bytes"),
    /// RFC 3168.
    ECN("ecn", "ipv4/tcp_ecn", "the SYN carries ECE and CWR: both ends may mark congestion instead of losing segments"),
    /// RFC 7413.
    FAST_OPEN("fastopen", "ipv4/tcp_fastopen", "a SYN may carry data once a cookie is known"),
    /// The algorithm's name.
    CONGESTION("congestion", "ipv4/tcp_congestion_control", "how the bytes in flight grow, and what a loss does to them"),
    /// RFC 4987.
    SYN_COOKIES("syncookies", "ipv4/tcp_syncookies", "a full queue answers with a SYN,ACK whose number is a cookie"),
    /// How many half-open connections may wait.
    SYN_BACKLOG("syn-backlog", "ipv4/tcp_max_syn_backlog", "how many SYN are answered before the queue is full"),
    /// The accept queue's limit.
    ACCEPT_BACKLOG("accept-backlog", "core/somaxconn", "how many connections may wait to be accepted"),
    /// How often a SYN is sent again.
    SYN_RETRIES("syn-retries", "ipv4/tcp_syn_retries", "how many SYN follow the first before connect fails"),
    /// How often a SYN,ACK is sent again.
    SYN_ACK_RETRIES("synack-retries", "ipv4/tcp_synack_retries", "how many SYN,ACK follow the first"),
    /// How often data is sent again.
    RETRIES("retries", "ipv4/tcp_retries2", "how many retransmissions follow before the connection ends"),
    /// How often a FIN without an owner is sent again.
    ORPHAN_RETRIES("orphan-retries", "ipv4/tcp_orphan_retries", "how many FIN follow the first when the program is gone"),
    /// Seconds in FIN-WAIT-2 without an owner.
    FIN_TIMEOUT("fin-timeout", "ipv4/tcp_fin_timeout", "how long FIN-WAIT-2 waits for the other end's FIN"),
    /// Whether TIME-WAIT may be reused.
    REUSE("tw-reuse", "ipv4/tcp_tw_reuse", "a new SYN may take the ports of a connection in TIME-WAIT"),
    /// Least, usual and most bytes of the receive buffer.
    RECEIVE_MEMORY("rmem", "ipv4/tcp_rmem", "how large a window is announced"),
    /// Least, usual and most bytes of the send buffer.
    SEND_MEMORY("wmem", "ipv4/tcp_wmem", "how much may be in flight"),
    /// RFC 4821.
    MTU_PROBING("mtu-probing", "ipv4/tcp_mtu_probing", "segments of other sizes try what the path carries"),
    /// RFC 5681, section 4.1.
    SLOW_START_AFTER_IDLE("slow-start-after-idle", "ipv4/tcp_slow_start_after_idle",
            "after a pause the flight begins small again"),
    /// TLP and RACK: 0 to 4.
    EARLY_RETRANSMIT("early-retrans", "ipv4/tcp_early_retrans", "the last segment is sent again soon as a probe (TLP)"),
    /// RACK's bits.
    RECOVERY("recovery", "ipv4/tcp_recovery", "a loss is told by time (RACK) as well as by duplicate acknowledgments"),
    /// How far segments may be out of order.
    REORDERING("reordering", "ipv4/tcp_reordering", "after how many duplicate acknowledgments a segment is sent again"),
    /// RFC 6937 and others lean on it; the kernel's spurious timeout detection.
    FRTO("frto", "ipv4/tcp_frto", "after a timeout, new data tells whether it was needed"),
    /// Path MTU discovery off: fragments may be made.
    NO_PMTU("no-pmtu-discovery", "ipv4/ip_no_pmtu_disc", "packets may be fragmented: DF is not set");

    private final String word;
    private final String setting;
    private final String effect;

    Knob(String word, String setting, String effect) {
        this.word = word;
        this.setting = setting;
        this.effect = effect;
    }

    /// The knob that a script calls so.
    static Optional<Knob> of(String word) {
        return Arrays.stream(values()).filter(knob -> knob.word.equals(word)).findFirst();
    }

    /// The words for all of them.
    static List<String> words() {
        return Arrays.stream(values()).map(Knob::word).toList();
    }

    /// How a script calls it.
    public String word() {
        return word;
    }

    /// Where the kernel has it, below `/proc/sys/net`.
    public String setting() {
        return setting;
    }

    /// What it changes on the wire, in a line.
    public String effect() {
        return effect;
    }
}
