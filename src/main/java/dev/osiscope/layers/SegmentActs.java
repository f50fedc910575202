package dev.osiscope.layers;

import static dev.osiscope.layers.OsiLayer.APPLICATION;
import static dev.osiscope.layers.OsiLayer.NETWORK;
import static dev.osiscope.layers.OsiLayer.PRESENTATION;
import static dev.osiscope.layers.OsiLayer.TRANSPORT;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Layer;
import dev.osiscope.dissect.Place;
import dev.osiscope.i18n.Counts;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.transport.TcpFields;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What the layers do in a segment's step.
final class SegmentActs {

    /// Segments whose payload is not what the application writes in this step.
    private static final Set<SegmentRole> WITHOUT_MESSAGE =
            EnumSet.of(SegmentRole.RETRANSMISSION, SegmentRole.RST, SegmentRole.BROKEN, SegmentRole.OTHER);

    private final TrackedSegment segment;
    private final Dissection dissection;
    private final Medium medium;
    private final ActsBuilder acts = new ActsBuilder();

    private SegmentActs(TrackedSegment segment) {
        this.segment = segment;
        dissection = segment.dissection();
        medium = Medium.of(dissection);
    }

    static LayerActs of(TrackedSegment segment) {
        SegmentActs made = new SegmentActs(segment);
        if (segment.payloadLength() > 0 && !WITHOUT_MESSAGE.contains(segment.role())) {
            made.message();
        } else {
            made.noMessage();
        }
        made.transport();
        made.network();
        CarrierActs.add(made.dissection, made.medium, made.acts);
        return made.acts.build(Phrase.of("note." + made.medium.key()));
    }

    private void message() {
        Place payload = payload();
        Phrase size = Counts.bytes(segment.payloadLength());
        MessageActs.add(dissection, payload, size, Phrase.of("act.application.message", size), acts);
    }

    private void noMessage() {
        acts.idle(APPLICATION, Phrase.of("act.application." + reason()));
        acts.idle(PRESENTATION, Phrase.of("act.presentation.nomessage"));
    }

    /// Why the application has nothing to do, as the end of a key.
    private String reason() {
        return switch (segment.role()) {
            case SYN -> "syn";
            case SYN_ACK -> "synack";
            case HANDSHAKE_ACK -> "handshakeack";
            case FIRST_FIN, SECOND_FIN, COMBINED_FIN_ACK -> "fin";
            case PURE_ACK, ACK_OF_FIRST_FIN, LAST_ACK -> "ack";
            case RST -> "rst";
            case RETRANSMISSION -> "retransmission";
            case BROKEN -> "broken";
            case DATA, OTHER -> "other";
        };
    }

    /// The captured bytes of the payload.
    private Place payload() {
        Layer layer = layer(TcpFields.PROTOCOL).orElseThrow();
        BitRange range = layer.payload();
        int captured = Math.max(0, layer.source().bytes().length() - range.firstByte());
        return new Place(layer.source(),
                BitRange.ofBytes(range.firstByte(), Math.min(captured, range.byteLength())));
    }

    private void transport() {
        Layer layer = layer(TcpFields.PROTOCOL).orElseThrow();
        int options = segment.header().headerLength() - TcpFields.FIXED_LENGTH;
        String key = !segment.header().fits() ? "act.transport.broken"
                : medium == Medium.MODEL ? "act.transport.model"
                : options == 0 ? "act.transport.plain" : "act.transport.options";
        acts.acts(TRANSPORT,
                Phrase.of(key, segment.header().headerLength(), Counts.bytes(Math.max(0, options))), layer.place());
    }

    private void network() {
        Layer layer = dissection.layers().stream()
                .filter(candidate -> candidate.protocol().level() == Protocol.Level.NETWORK)
                .reduce((_, inner) -> inner)
                .orElseThrow();
        String key = medium == Medium.MODEL ? "act.network.model" : "act.network.header";
        acts.acts(NETWORK, Phrase.of(key, layer.range().byteLength(), layer.protocol().name(),
                segment.from().address(), segment.to().address()), layer.place());
    }

    private Optional<Layer> layer(Protocol protocol) {
        return dissection.layers().stream().filter(layer -> layer.protocol().equals(protocol)).findFirst();
    }
}
