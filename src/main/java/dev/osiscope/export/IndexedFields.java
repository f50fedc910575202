package dev.osiscope.export;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.End;
import dev.osiscope.filter.FieldAccess;
import dev.osiscope.index.FrameIndex;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.index.Transport;
import dev.osiscope.wire.FieldValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the index of a capture file knows of the fields of a frame, without reading the frame: its number, lengths and
/// times; of a [plain][FrameIndex#plain(int)] one also addresses, ports, the flags and numbers of a segment, and which
/// protocols it does not have. It says the same as [FrameFields], or nothing. A filter over such fields is answered
/// for a million frames in a second.
///
/// @param index the index
/// @param row   the frame's row in it
public record IndexedFields(IndexSnapshot index, int row) implements FieldAccess {

    /// Protocols that a plain frame does not have, whatever its segment or datagram carries.
    private static final Set<String> NOT_PLAIN = Set.of("arp", "icmp", "icmpv6", "igmp");

    private static final Set<String> PROTOCOLS =
            Set.of(KnownFields.FRAME, "ip", "ipv6", "tcp", "udp", "arp", "icmp", "icmpv6", "igmp");

    /// Whether an index answers for all of `fields` in plain frames, and the others need no frame that is plain.
    public static boolean cover(Set<String> fields) {
        return fields.stream().allMatch(name -> PROTOCOLS.contains(name) || IndexedColumn.BY_NAME.containsKey(name));
    }

    /// Whether the frame is plain.
    public boolean complete() {
        return frames().plain(row);
    }

    /// The same, where `whole` tells what the index does not. The number of the conversation, which a frame dissected
    /// by itself does not have, is the index's.
    public FieldAccess with(FrameFields whole) {
        return new CompletedFields(this, whole);
    }

    @Override
    public Optional<List<FieldValue>> values(String name) {
        IndexedColumn column = IndexedColumn.BY_NAME.get(name);
        if (column != null && column.general()) {
            return Optional.of(column.values(this));
        }
        if (!frames().plain(row)) {
            return Optional.empty();
        }
        if (isAbsent(name)) {
            return Optional.of(List.of());
        }
        return column == null ? Optional.empty() : Optional.of(column.values(this));
    }

    /// The index has no bytes: of a protocol it knows at most that it is not there.
    @Override
    public Optional<List<FieldValue>> contents(String name) {
        return values(name);
    }

    @Override
    public Optional<Boolean> has(String name) {
        boolean there = name.equals(KnownFields.FRAME) && frames().capturedLength(row) > 0
                || frames().plain(row) && (name.equals(transport()) || name.equals(network()));
        return there ? Optional.of(true) : FieldAccess.super.has(name);
    }

    private boolean isAbsent(String name) {
        int dot = name.indexOf('.');
        String protocol = dot < 0 ? name : name.substring(0, dot);
        return switch (protocol) {
            case "tcp", "udp" -> !protocol.equals(transport());
            // The version of IPv6 is called as that of IPv4.
            case "ip", "ipv6" -> !protocol.equals(network()) && !name.equals("ip.version");
            default -> NOT_PLAIN.contains(protocol);
        };
    }

    private String transport() {
        return frames().transport(row) == Transport.TCP ? "tcp" : "udp";
    }

    private String network() {
        return address(End.CLIENT).length() == Integer.BYTES ? "ip" : "ipv6";
    }

    FrameIndex frames() {
        return index.frames();
    }

    /// The address of the end of its conversation that sent it.
    FieldValue source() {
        return new FieldValue.Octets(address(frames().sender(row)));
    }

    /// The address of the other end.
    FieldValue destination() {
        return new FieldValue.Octets(address(frames().sender(row).other()));
    }

    private Bytes address(End end) {
        return index.conversations(frames().transport(row)).address(frames().conversation(row), end);
    }

    /// The port of the end that sent it.
    FieldValue sourcePort() {
        return port(frames().sender(row));
    }

    /// The port of the other end.
    FieldValue destinationPort() {
        return port(frames().sender(row).other());
    }

    private FieldValue port(End end) {
        return new FieldValue.Unsigned(
                index.conversations(frames().transport(row)).port(frames().conversation(row), end));
    }
}
