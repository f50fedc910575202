package dev.osiscope.linux;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The kernel's own tables of the TCP sockets of this network namespace: `/proc/net/tcp` and `/proc/net/tcp6`
/// (proc_net_tcp in the kernel's documentation). May be read by any thread.
public final class TcpTable {

    private static final Path IPV4 = Path.of("/proc/net/tcp");
    private static final Path IPV6 = Path.of("/proc/net/tcp6");
    private static final int HEX = 16;
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final int QUEUES = 4;
    private static final int TIMER = 5;
    private static final int RETRANSMITS = 6;
    private static final int USER = 7;
    private static final int INODE = 9;
    private static final int TIMEOUT = 12;
    private static final int WINDOW = 15;
    private static final int THRESHOLD = 16;

    /// One socket.
    ///
    /// @param local       its own end; an IPv4-mapped address (RFC 4291 section 2.5.5.2) is the IPv4 address itself, which is
    ///                    what goes over the wire
    /// @param remote      the other end; port 0 of a listener
    /// @param state       its state, as RFC 9293 spells it, see [TcpStateName]
    /// @param sendQueue   bytes not yet acknowledged; of a listener, how many connections may wait
    /// @param receiveQueue bytes not yet read; of a listener, how many connections wait
    /// @param timer       0 none, 1 retransmission, 2 keep-alive or another, 3 TIME-WAIT, 4 window probe
    /// @param due         when the timer is due, in hundredths of a second
    /// @param retransmits how often it was sent again
    /// @param user        the number of the user whose it is
    /// @param inode       by which its descriptors know it; 0 where no process has one any more, or yet
    /// @param timeout     the retransmission timeout in hundredths of a second; 0 where the kernel tells none
    /// @param window      the congestion window in segments; 0 where the kernel tells none
    /// @param threshold   the slow start threshold in segments; -1 where there is none yet
    public record Row(InetSocketAddress local, InetSocketAddress remote, String state, long sendQueue, long receiveQueue,
            int timer, long due, int retransmits, long user, long inode, long timeout, long window, long threshold) {}

    private TcpTable() {}

    /// The sockets of IPv4.
    ///
    /// @throws IOException where there is no table
    public static List<Row> readIpv4() throws IOException {
        return parse(Files.readAllLines(IPV4));
    }

    /// The sockets of IPv4 and IPv6.
    ///
    /// @throws IOException where there is no table
    public static List<Row> readAll() throws IOException {
        List<Row> rows = new ArrayList<>(readIpv4());
        try {
            rows.addAll(parse(Files.readAllLines(IPV6)));
        } catch (NoSuchFileException noIpv6) {
            // A kernel without IPv6 has no table of it.
        }
        return rows;
    }

    /// Reads the lines of a table, the first of which names the columns. A line that is none of a socket is left out.
    static List<Row> parse(List<String> lines) {
        return lines.stream().skip(1).flatMap(line -> row(line.strip().split("\\s+")).stream()).toList();
    }

    private static Optional<Row> row(String[] cells) {
        if (cells.length <= INODE) {
            return Optional.empty();
        }
        try {
            String[] queues = cells[QUEUES].split(":");
            String[] timer = cells[TIMER].split(":");
            return Optional.of(new Row(end(cells[LOCAL]), end(cells[REMOTE]),
                    TcpStateName.of(Integer.parseInt(cells[STATE], HEX)),
                    Long.parseLong(queues[0], HEX), Long.parseLong(queues[1], HEX),
                    Integer.parseInt(timer[0], HEX), Long.parseLong(timer[1], HEX),
                    Integer.parseInt(cells[RETRANSMITS], HEX), Long.parseLong(cells[USER]),
                    Long.parseLong(cells[INODE]), cell(cells, TIMEOUT, 0), cell(cells, WINDOW, 0), cell(cells, THRESHOLD, -1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | UnknownHostException notOfASocket) {
            return Optional.empty();
        }
    }

    /// A cell that not every socket has: one in TIME-WAIT ends before it.
    private static long cell(String[] cells, int index, long otherwise) {
        return index < cells.length ? Long.parseLong(cells[index]) : otherwise;
    }

    /// `0100000A:0BB9`: the address as the numbers that this machine makes of four bytes each, the port in order.
    private static InetSocketAddress end(String cell) throws UnknownHostException {
        int colon = cell.indexOf(':');
        byte[] address = HexFormat.of().parseHex(cell, 0, colon);
        if (ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) {
            turnWords(address);
        }
        return new InetSocketAddress(InetAddress.getByAddress(address),
                Integer.parseInt(cell.substring(colon + 1), HEX));
    }

    private static void turnWords(byte[] address) {
        for (int at = 0; at < address.length; at++) {
            int mirrored = at ^ (Integer.BYTES - 1);
            if (at < mirrored) {
                byte one = address[at];
                address[at] = address[mirrored];
                address[mirrored] = one;
            }
        }
    }
}
