package dev.osiscope.lab.host;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The kernel's own table of the TCP sockets of this network namespace: `/proc/net/tcp` (proc_net_tcp in the kernel's
/// documentation).
final class KernelTable {

    private static final Path TABLE = Path.of("/proc/net/tcp");
    private static final int HEX = 16;
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int QUEUES = 4;
    private static final int TIMER = 5;
    private static final int RETRANSMITS = 6;

    /// One socket.
    ///
    /// @param local       its own end
    /// @param remote      the other end
    /// @param state       its state, as RFC 9293 spells it
    /// @param sendQueue   bytes not yet acknowledged; of a listener, how many connections may wait
    /// @param receiveQueue bytes not yet read; of a listener, how many connections wait
    /// @param timer       0 none, 1 retransmission, 2 keep-alive or another, 3 TIME-WAIT, 4 window probe
    /// @param due         when the timer is due, in hundredths of a second
    /// @param retransmits how often it was sent again
    record Row(SocketAddress4 local, SocketAddress4 remote, String state, long sendQueue, long receiveQueue, int timer,
            long due, int retransmits) {}

    private KernelTable() {}

    /// Reads the table.
    ///
    /// @throws IOException where there is none
    static List<Row> read() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE).stream().skip(1).toList()) {
            rows.add(row(line.strip().split("\\s+")));
        }
        return rows;
    }

    private static Row row(String[] cells) {
        String[] queues = cells[QUEUES].split(":");
        String[] timer = cells[TIMER].split(":");
        return new Row(address(cells[LOCAL]), address(cells[REMOTE]), KernelState.of(Integer.parseInt(cells[STATE], HEX)),
                Long.parseLong(queues[0], HEX), Long.parseLong(queues[1], HEX), Integer.parseInt(timer[0], HEX),
                Long.parseLong(timer[1], HEX), Integer.parseInt(cells[RETRANSMITS], HEX));
    }

    /// `0100000A:0BB9`: the address as the number that this machine makes of its four bytes, the port in order.
    private static SocketAddress4 address(String cell) {
        byte[] bytes = HexFormat.of().parseHex(cell, 0, 8);
        boolean little = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
        StringBuilder address = new StringBuilder();
        for (int index = 0; index < bytes.length; index++) {
            int at = little ? bytes.length - 1 - index : index;
            address.append(index == 0 ? "" : ".").append(Byte.toUnsignedInt(bytes[at]));
        }
        return new SocketAddress4(address.toString(), Integer.parseInt(cell.substring(9), HEX));
    }
}
