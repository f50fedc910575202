package dev.osiscope.dissect;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.application.SocksFields;
import dev.osiscope.wire.application.SocksMessage;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is said through a SOCKS server after it has connected: the protocol of the port that it was asked to connect
/// to, or one that is recognised. Its messages are put together over the borders of segments, as if they came over a
/// connection of their own.
final class SocksTunnel {

    private final StreamProtocols protocols;
    private final SocksNegotiation agreed;
    private final Dialogues dialogues = new Dialogues();
    private final StreamMemory client = new StreamMemory();
    private final StreamMemory server = new StreamMemory();

    /// @param agreed what the server was asked for
    SocksTunnel(StreamProtocols protocols, SocksNegotiation agreed) {
        this.protocols = protocols;
        this.agreed = agreed;
    }

    /// What one segment brings.
    Outcome dissect(Span span, Context context, Turn turn) {
        List<Field> fields = new ArrayList<>(List.of(
                said(span, SocksFields.VERSION, agreed.version()), said(span, SocksFields.COMMAND, agreed.command())));
        if (agreed.tests()) {
            FieldDefinition row = fromServer(context) ? SocksFields.TEST_RESULTS : SocksFields.TEST_END;
            fields.add(FieldReader.open(span, row, 0, span.captured().length()));
            return outcome(span, fields, List.of());
        }
        fields.add(said(span, SocksFields.REMOTE_PORT, agreed.port()));
        TcpHeader header = inner(context);
        MessageCut cut = new MessageCut(protocols, dialogues, header, turn);
        SegmentPayload payload =
                new SegmentPayload(header, span, Standing.NEW, turn.fromClient() ? client : server, cut);
        payload.dissect();
        payload.kept().stream().filter(part -> !part.captured().isEmpty()).forEach(part -> fields.add(
                FieldReader.open(part, TcpFields.SEGMENT_DATA, 0, part.captured().length())));
        return outcome(span, fields, payload.messages());
    }

    /// How many bytes it keeps.
    int kept() {
        return client.kept() + server.kept() + dialogues.kept();
    }

    /// The header of the segment, with the port that the server has connected to in the place of its own.
    private TcpHeader inner(Context context) {
        TcpHeader header = context.innermost(TcpHeader.class).orElseThrow();
        return fromServer(context) ? header.withPorts(agreed.port(), header.destinationPort())
                : header.withPorts(header.sourcePort(), agreed.port());
    }

    private static boolean fromServer(Context context) {
        return context.innermost(TcpHeader.class)
                .filter(header -> header.destinationPort() != SocksFields.PORT_NUMBER).isPresent();
    }

    private static Outcome outcome(Span span, List<Field> fields, List<Inner> inners) {
        return new Outcome(new Layer(SocksFields.PROTOCOL, span.source(), span.capturedRange(), span.range(),
                Optional.of(new SocksMessage(Bytes.EMPTY)), fields), inners, Optional.empty());
    }

    private static Field said(Span span, FieldDefinition row, int number) {
        FieldValue value = new FieldValue.Unsigned(number);
        BitRange nowhere = BitRange.ofBytes(span.start(), 0);
        return new Field(row, nowhere, value, List.of());
    }
}
