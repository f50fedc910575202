package dev.osiscope.layers;

import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.SecuredRecords;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.Protocol;

/// Which layers of the OSI model act in which step: the table that this program stands on.
///
/// Sources: ISO/IEC 7498-1 for the seven layers, RFC 1122 section 1.1.3 for the four, RFC 9293 section 3.9.1
/// for the calls between application and transport. Pure functions.
public final class LayerMapping {

    private LayerMapping() {}

    /// The layers of a segment, at its sender: 4 to 2 make it; 1 where there is a medium; 7 to 5 as far as they have a part in
    /// what it brings for the first time: 6 and 5 in TLS's handshake, 7 and 6 in an encrypted or encoded message, 5 in a `subscribe`. A segment of the handshake or of the close is made by layer 4,
    /// because layer 7 has called `connect()` or `close()` before: 7 to 5 are idle in it.
    public static LayerActs segment(TrackedSegment segment) {
        return SegmentActs.of(segment);
    }

    /// The layers of any other frame, at its sender: those that have a part in it. Of a datagram 7, 4, 3 and 2; of
    /// an ARP request 2 alone.
    public static LayerActs frame(Dissection dissection) {
        return FrameActs.of(dissection);
    }

    /// The layer that a protocol works at. What protects messages stands between the application and transport: it is layer 6.
    public static OsiLayer of(Protocol protocol) {
        return switch (protocol.level()) {
            case LINK -> OsiLayer.DATA_LINK;
            case NETWORK -> OsiLayer.NETWORK;
            case TRANSPORT -> OsiLayer.TRANSPORT;
            case APPLICATION -> SecuredRecords.isOf(protocol) ? OsiLayer.PRESENTATION : OsiLayer.APPLICATION;
        };
    }

    /// A call of the socket API: it crosses from layer 7 to layer 4.
    ///
    /// @param application what the application does
    /// @param transport   what layer 4 does
    public static LayerActs socketCall(Phrase application, Phrase transport) {
        return new ActsBuilder()
                .acts(OsiLayer.APPLICATION, Phrase.of("unit.call"), application)
                .idle(OsiLayer.PRESENTATION, Phrase.of("act.presentation.nomessage"))
                .acts(OsiLayer.TRANSPORT, Phrase.of("unit.call"), transport)
                .nothingSent()
                .build(Phrase.of("note.call"));
    }

    /// A call of the socket API that passes a message: layer 6 writes the text as bytes, or reads it.
    ///
    /// @param application  what the application does
    /// @param presentation what is done to the text
    /// @param transport    what layer 4 does
    public static LayerActs messageCall(Phrase application, Phrase presentation, Phrase transport) {
        return new ActsBuilder()
                .acts(OsiLayer.APPLICATION, application)
                .acts(OsiLayer.PRESENTATION, presentation)
                .acts(OsiLayer.TRANSPORT, Phrase.of("unit.call"), transport)
                .nothingSent()
                .build(Phrase.of("note.call"));
    }

    /// Something that layer 4 does by itself when a time is over, without a segment.
    ///
    /// @param does what it does
    public static LayerActs timer(Phrase does) {
        Phrase nobody = Phrase.of("act.timer.nobody");
        return new ActsBuilder()
                .idle(OsiLayer.APPLICATION, nobody)
                .idle(OsiLayer.PRESENTATION, nobody)
                .acts(OsiLayer.TRANSPORT, Phrase.of("unit.timer"), does)
                .nothingSent()
                .build(Phrase.of("note.timer"));
    }

    /// Something that the wire of a lab does to a frame, or that is done to the wire: no layer of any host has a part in it.
    ///
    /// @param does what the wire does
    public static LayerActs wire(Phrase does) {
        Phrase nobody = Phrase.of("act.wire.nobody");
        return new ActsBuilder()
                .idle(OsiLayer.APPLICATION, nobody)
                .idle(OsiLayer.PRESENTATION, nobody)
                .idle(OsiLayer.TRANSPORT, nobody)
                .idle(OsiLayer.NETWORK, nobody)
                .idle(OsiLayer.DATA_LINK, nobody)
                .acts(OsiLayer.PHYSICAL, does)
                .build(Phrase.of("note.wire"));
    }

    /// Something that stays within the application: an emitted event, a scrubbed message.
    ///
    /// @param does what the application does
    public static LayerActs application(Phrase does) {
        return new ActsBuilder()
                .acts(OsiLayer.APPLICATION, Phrase.of("unit.event"), does)
                .idle(OsiLayer.PRESENTATION, Phrase.of("act.presentation.memory"))
                .idle(OsiLayer.TRANSPORT, Phrase.of("act.transport.idle"))
                .nothingSent()
                .build(Phrase.of("note.application"));
    }
}
