package dev.osiscope.lab.host;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.osiscope.linux.TcpStateName;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the kernel knows of a connection: the part of `struct tcp_info` (linux/tcp.h) that this program tells.
///
/// @param state           the number of its state, see [TcpStateName]
/// @param retransmits     how often the oldest segment was sent again since the last acknowledgment
/// @param probes          window probes and keep-alives without an answer
/// @param rto             the retransmission timeout, microseconds
/// @param sendMss         the largest segment it sends, bytes
/// @param unacknowledged  segments in flight
/// @param rtt             the smoothed round-trip time, microseconds
/// @param congestion      the congestion window, segments
/// @param threshold       the slow start threshold, segments
record TcpInformation(int state, int retransmits, int probes, long rto, long sendMss, long unacknowledged, long rtt,
        long congestion, long threshold) {

    static final int LEVEL = 6;
    static final int OPTION = 11;
    static final int SIZE = 104;

    private static final int RETRANSMITS = 2;
    private static final int PROBES = 3;
    private static final int RTO = 8;
    private static final int SEND_MSS = 16;
    private static final int UNACKNOWLEDGED = 24;
    private static final int RTT = 68;
    private static final int THRESHOLD = 76;
    private static final int CONGESTION = 80;

    /// Reads what the kernel wrote.
    static TcpInformation decode(MemorySegment structure) {
        return new TcpInformation(u8(structure, 0), u8(structure, RETRANSMITS), u8(structure, PROBES),
                u32(structure, RTO), u32(structure, SEND_MSS), u32(structure, UNACKNOWLEDGED), u32(structure, RTT),
                u32(structure, CONGESTION), u32(structure, THRESHOLD));
    }

    /// The values by their names, for a report.
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("state", TcpStateName.of(state));
        values.put("retransmits", retransmits);
        values.put("probes", probes);
        values.put("rto", rto);
        values.put("mss", sendMss);
        values.put("unacked", unacknowledged);
        values.put("rtt", rtt);
        values.put("cwnd", congestion);
        values.put("ssthresh", threshold);
        return values;
    }

    private static int u8(MemorySegment structure, int at) {
        return Byte.toUnsignedInt(structure.get(JAVA_BYTE, at));
    }

    private static long u32(MemorySegment structure, int at) {
        return Integer.toUnsignedLong(structure.get(JAVA_INT, at));
    }
}
