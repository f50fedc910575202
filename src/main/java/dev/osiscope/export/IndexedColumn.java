package dev.osiscope.export;

import dev.osiscope.filter.KnownField;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.network.Ipv4Fields;
import dev.osiscope.wire.network.Ipv6Fields;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.UdpFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// A field that the index has of a frame.
///
/// @param general whether it has it of every frame; else of plain ones only
/// @param reader  gives the values in a frame that has the field's protocol
record IndexedColumn(boolean general, Function<IndexedFields, List<FieldValue>> reader) {

    /// All of them, by the names of the fields.
    static final Map<String, IndexedColumn> BY_NAME = new HashMap<>();

    static {
        addFrame();
        addPacket();
        addSegment();
    }

    /// The values in `frame`.
    List<FieldValue> values(IndexedFields frame) {
        return reader.apply(frame);
    }

    private static void addFrame() {
        general(WorkedOutField.FRAME_NUMBER, frame -> new FieldValue.Unsigned(frame.row() + 1L));
        general(WorkedOutField.FRAME_LENGTH, frame -> new FieldValue.Unsigned(
                Math.min(frame.frames().originalLength(frame.row()), Integer.MAX_VALUE)));
        general(WorkedOutField.FRAME_CAPTURED_LENGTH, frame -> new FieldValue.Unsigned(
                frame.frames().capturedLength(frame.row())));
        general(WorkedOutField.FRAME_TIME_EPOCH, frame -> new FieldValue.Time(time(frame, frame.row())));
        general(WorkedOutField.FRAME_TIME_RELATIVE, frame -> since(frame, 0));
        general(WorkedOutField.FRAME_TIME_DELTA, frame -> since(frame, Math.max(0, frame.row() - 1)));
    }

    private static FieldValue since(IndexedFields frame, int earlier) {
        return new FieldValue.Time(time(frame, frame.row()) - time(frame, earlier));
    }

    private static long time(IndexedFields frame, int row) {
        return frame.frames().timeNanos(row);
    }

    private static void addPacket() {
        addEnds(Ipv4Fields.SOURCE, Ipv4Fields.DESTINATION, "ip.addr",
                IndexedFields::source, IndexedFields::destination);
        addEnds(Ipv6Fields.SOURCE, Ipv6Fields.DESTINATION, "ipv6.addr",
                IndexedFields::source, IndexedFields::destination);
        addEnds(TcpFields.SOURCE_PORT, TcpFields.DESTINATION_PORT, "tcp.port",
                IndexedFields::sourcePort, IndexedFields::destinationPort);
        addEnds(UdpFields.SOURCE_PORT, UdpFields.DESTINATION_PORT, "udp.port",
                IndexedFields::sourcePort, IndexedFields::destinationPort);
    }

    private static void addEnds(FieldDefinition from, FieldDefinition to, String either,
            Function<IndexedFields, FieldValue> source, Function<IndexedFields, FieldValue> destination) {
        plain(from.id(), frame -> List.of(source.apply(frame)));
        plain(to.id(), frame -> List.of(destination.apply(frame)));
        plain(either, frame -> List.of(source.apply(frame), destination.apply(frame)));
    }

    private static void addSegment() {
        number(WorkedOutField.STREAM.known(), frame -> frame.frames().conversation(frame.row()));
        number(WorkedOutField.LENGTH.known(), frame -> frame.frames().payloadLength(frame.row()));
        number(TcpFields.FLAGS, frame -> frame.frames().flags(frame.row()).bits());
        number(TcpFields.SEQUENCE_NUMBER, frame -> frame.frames().sequence(frame.row()));
        number(TcpFields.ACKNOWLEDGMENT_NUMBER, frame -> frame.frames().acknowledgment(frame.row()));
        addFlag(TcpFields.SYN, TcpFlag.SYN);
        addFlag(TcpFields.ACK, TcpFlag.ACK);
        addFlag(TcpFields.FIN, TcpFlag.FIN);
        addFlag(TcpFields.RST, TcpFlag.RST);
        addFlag(TcpFields.PSH, TcpFlag.PSH);
        addFlag(TcpFields.URG, TcpFlag.URG);
    }

    private static void addFlag(FieldDefinition row, TcpFlag flag) {
        number(row, frame -> frame.frames().flags(frame.row()).has(flag) ? 1 : 0);
    }

    private static void general(WorkedOutField field, Function<IndexedFields, FieldValue> reader) {
        BY_NAME.put(field.known().name(), new IndexedColumn(true, frame -> List.of(reader.apply(frame))));
    }

    private static void number(KnownField field, ToLongFunction<IndexedFields> reader) {
        plain(field.name(), frame -> List.of(new FieldValue.Unsigned(reader.applyAsLong(frame))));
    }

    private static void number(FieldDefinition row, ToLongFunction<IndexedFields> reader) {
        plain(row.id(), frame -> List.of(new FieldValue.Unsigned(reader.applyAsLong(frame))));
    }

    private static void plain(String name, Function<IndexedFields, List<FieldValue>> reader) {
        BY_NAME.put(name, new IndexedColumn(false, reader));
    }
}
