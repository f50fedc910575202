package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.MessageFraming;
import dev.osiscope.wire.transport.PortNames;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// A protocol that is known by name, and by where its messages end.
///
/// @param protocol the protocol
/// @param framing  where its messages end
record FramedProtocol(Protocol protocol, MessageFraming framing) implements StreamProtocol {

    private static final String MODBUS_TCP = "mbtcp";
    private static final String TELECONTROL = "iec60870_104";
    private static final String SESSIONS = "nbss";
    private static final String DATABASE = "pgsql";
    private static final String SWITCHES = "openflow";
    private static final String APPLE_FILES = "dsi";

    private static final Protocol MODBUS = carried("modbus", "Modbus");
    private static final Protocol FILING = carried("afp", "Apple's filing");
    private static final Set<Integer> FILING_COMMANDS = Set.of(2, 6);
    private static final Protocol TELECONTROL_DATA = carried("iec60870_asdu", "IEC 60870-5-101/104, data");
    private static final List<Protocol> SWITCH_VERSIONS = Stream.of(1, 4, 5, 6)
            .map(version -> carried("openflow_v" + version, "OpenFlow, version " + version)).toList();

    /// The protocol on this port.
    static FramedProtocol on(int port) {
        return new FramedProtocol(PortNames.TCP.protocol(port).orElseThrow(), MessageFraming.BY_PORT.get(port));
    }

    /// The protocols that others carry.
    static Stream<Protocol> all() {
        return Stream.of(Stream.of(MODBUS, TELECONTROL_DATA, FILING), SmbDissector.all(), Smb2Dissector.all(),
                SWITCH_VERSIONS.stream()).flatMap(protocols -> protocols);
    }

    @Override
    public Dialogue begin() {
        return this::next;
    }

    private Extent next(Span rest, Turn turn) {
        if (rest.length() == 1 && protocol.id().equals(DATABASE)) {
            // The server's answer to a wish for TLS is one letter, in which Wireshark shows no message.
            return new Extent.Unread(false);
        }
        return extent(framing, rest, dissector(rest.captured()));
    }

    /// How far the message reaches that stands at the start of `rest`.
    ///
    /// @param framing   where messages end
    /// @param dissector who takes it apart
    static Extent extent(MessageFraming framing, Span rest, LayerDissector dissector) {
        Bytes bytes = rest.captured();
        if (bytes.length() < framing.headerLength()) {
            return new Extent.Open(1, dissector);
        }
        if (!framing.begins().test(bytes)) {
            return framing.owning() ? new Extent.Known(rest.length(), dissector) : new Extent.Foreign();
        }
        OptionalLong length = framing.lengthOf(bytes);
        if (length.isEmpty()) {
            return new Extent.Open(1, dissector);
        }
        boolean possible = length.getAsLong() >= framing.headerLength();
        return new Extent.Known(possible ? length.getAsLong() : rest.length(), dissector);
    }

    private LayerDissector dissector(Bytes bytes) {
        if (bytes.length() < framing.headerLength() || !framing.begins().test(bytes)) {
            return NamedDissector.of(protocol);
        }
        return protocol.id().equals(SESSIONS) ? this::session : new NamedDissector(layers(bytes));
    }

    /// The protocol, and what a message that begins with these bytes is known to carry.
    private List<Protocol> layers(Bytes bytes) {
        return switch (protocol.id()) {
            case APPLE_FILES -> FILING_COMMANDS.contains(bytes.u8(1))
                    && framing.lengthOf(bytes).orElse(0) > framing.headerLength() ? List.of(protocol, FILING)
                    : List.of(protocol);
            case MODBUS_TCP -> List.of(protocol, MODBUS);
            case TELECONTROL -> (bytes.u8(2) & 1) == 0 ? List.of(protocol, TELECONTROL_DATA) : List.of(protocol);
            case SWITCHES -> Stream.concat(Stream.of(protocol), SWITCH_VERSIONS.stream()
                    .filter(version -> version.id().equals(SWITCHES + "_v" + bytes.u8(0)))).toList();
            default -> List.of(protocol);
        };
    }

    /// A message of a session of NetBIOS (RFC 1002 section 4.3), which mostly carries one of SMB.
    private Outcome session(Span span, Context context) {
        int header = framing.headerLength();
        Span message = span.after(Math.min(header, span.length()));
        Bytes bytes = message.captured();
        if (SmbDissector.begins(bytes)) {
            return NamedDissector.around(protocol, span, List.of(new Inner(SmbDissector::dissect, message)));
        }
        return NamedDissector.around(protocol, span, Smb2Dissector.begins(bytes)
                ? List.of(new Inner(Smb2Dissector::dissect, message)) : List.of());
    }

    private static Protocol carried(String id, String name) {
        return new Protocol(id, name, Protocol.Level.APPLICATION);
    }
}
