package dev.osiscope.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.SegmentFrames;
import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TcpTracker;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.FrameDissector;
import dev.osiscope.frame.Frame;
import dev.osiscope.i18n.Messages;
import dev.osiscope.i18n.Phrase;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayerMappingTest {

    private static final Messages ENGLISH = Messages.of(Locale.ENGLISH);

    private static final Map<String, SegmentFrames> MEDIA = Map.of(
            "Linux loopback", SegmentFrames.LINUX_LOOPBACK,
            "BSD loopback", SegmentFrames.BSD_LOOPBACK,
            "network card", SegmentFrames.CARD,
            "lab wire", SegmentFrames.LAB_WIRE,
            "no link header", SegmentFrames.RAW,
            "model", SegmentFrames.MODELLED);

    /// OSI layers by number, then TCP/IP layers by letter: Application, Transport, Internet, Link.
    private static final String TABLE = """
            role             | Linux loopback | BSD loopback | network card | lab wire    | no link header | model
            SYN              | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            SYN_ACK          | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            HANDSHAKE_ACK    | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            DATA             | 76432 ATIL     | 76432 ATIL   | 764321 ATIL  | 764321 ATIL | 7643 ATI       | 7643 ATI
            PURE_ACK         | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            FIRST_FIN        | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            ACK_OF_FIRST_FIN | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            SECOND_FIN       | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            COMBINED_FIN_ACK | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            LAST_ACK         | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            RST              | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            RETRANSMISSION   | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            BROKEN           | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            OTHER            | 432 TIL        | 432 TIL      | 4321 TIL     | 4321 TIL    | 43 TI          | 43 TI
            """;

    private static List<String[]> rows() {
        return TABLE.lines().map(line -> line.split("\\s*\\|\\s*")).toList();
    }

    private static Stream<String> media() {
        return Arrays.stream(rows().getFirst()).skip(1).map(String::strip);
    }

    @ParameterizedTest
    @MethodSource("media")
    void eachRoleLightsTheLayersOfTheTable(String medium) {
        int column = media().toList().indexOf(medium) + 1;
        Map<SegmentRole, TrackedSegment> segments = SegmentsByRole.of(MEDIA.get(medium));
        for (String[] row : rows().subList(1, rows().size())) {
            LayerActs acts = LayerMapping.segment(segments.get(SegmentRole.valueOf(row[0])));
            assertEquals(row[column].strip(), lit(acts), row[0]);
        }
    }

    @Test
    void theTableHasEveryRole() {
        assertEquals(EnumSet.allOf(SegmentRole.class), rows().stream().skip(1)
                .map(row -> SegmentRole.valueOf(row[0])).collect(Collectors.toSet()));
        assertEquals(MEDIA.keySet(), media().collect(Collectors.toSet()));
    }

    private static String lit(LayerActs acts) {
        String osi = Stream.of(OsiLayer.values()).sorted((one, other) -> other.number() - one.number())
                .filter(acts.acting()::contains).map(layer -> String.valueOf(layer.number()))
                .collect(Collectors.joining());
        String internet = Stream.of(TcpIpLayer.values()).sorted((one, other) -> other.compareTo(one))
                .filter(acts.actingInternet()::contains).map(layer -> layer.name().substring(0, 1))
                .collect(Collectors.joining());
        return osi + " " + internet;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Linux loopback | ACTS   | ABSENT | note.loopback.ethernet",
        "BSD loopback   | ACTS   | ABSENT | note.loopback.family",
        "network card   | ACTS   | ACTS   | note.ethernet",
        "lab wire       | ACTS   | ACTS   | note.wire",
        "no link header | ABSENT | ABSENT | note.nolink",
        "model          | ABSENT | ABSENT | note.model"})
    void whatIsNotThereIsAbsentAndTheNoteSaysSo(String medium, Activity dataLink, Activity physical, String note) {
        SegmentsByRole.of(MEDIA.get(medium)).values().forEach(segment -> {
            LayerActs acts = LayerMapping.segment(segment);
            assertEquals(dataLink, acts.of(OsiLayer.DATA_LINK).activity());
            assertEquals(physical, acts.of(OsiLayer.PHYSICAL).activity());
            assertEquals(note, acts.note().key());
        });
    }

    @Test
    void headersAndPayloadBearTheirBytes() {
        LayerActs data = LayerMapping.segment(of(SegmentRole.DATA));
        assertEquals(BitRange.ofBytes(0, 14), data.of(OsiLayer.DATA_LINK).bytes().orElseThrow().range());
        assertEquals(BitRange.ofBytes(14, 20), data.of(OsiLayer.NETWORK).bytes().orElseThrow().range());
        assertEquals(BitRange.ofBytes(34, 20), data.of(OsiLayer.TRANSPORT).bytes().orElseThrow().range());
        assertEquals(BitRange.ofBytes(54, 11), data.of(OsiLayer.PRESENTATION).bytes().orElseThrow().range());
        assertEquals(BitRange.ofBytes(54, 11), data.of(OsiLayer.APPLICATION).bytes().orElseThrow().range());

        LayerActs syn = LayerMapping.segment(of(SegmentRole.SYN));
        assertEquals(BitRange.ofBytes(34, 24), syn.of(OsiLayer.TRANSPORT).bytes().orElseThrow().range());
        assertTrue(words(syn, OsiLayer.TRANSPORT).matches(".*24 bytes.*4 bytes.*"), words(syn, OsiLayer.TRANSPORT));
    }

    @Test
    void layersThatDoNotActHaveNoBytes() {
        SegmentsByRole.of(SegmentFrames.MODELLED).values().stream()
                .flatMap(segment -> LayerMapping.segment(segment).acts().stream())
                .filter(act -> act.activity() != Activity.ACTS)
                .forEach(act -> assertTrue(act.bytes().isEmpty(), act::toString));
    }

    @Test
    void ofACutPayloadOnlyTheCapturedBytesAreMarked() {
        Dissection whole = of(SegmentRole.DATA).dissection();
        Frame frame = whole.frame();
        Frame cut = new Frame(1, frame.linkType(), frame.originalLength(), frame.bytes().atMost(58),
                frame.provenance());
        TrackedSegment segment = new TcpTracker((_, _) -> { })
                .track(1, new FrameDissector(Set.of(SegmentFrames.HUB_PORT)).dissect(cut)).orElseThrow();

        LayerAct application = LayerMapping.segment(segment).of(OsiLayer.APPLICATION);

        assertEquals(11, segment.payloadLength());
        assertEquals(BitRange.ofBytes(54, 4), application.bytes().orElseThrow().range());
        assertTrue(ENGLISH.text(application.does()).contains("11 bytes"));
    }

    @Test
    void aFinWithDataBringsAMessage() {
        Endpoint client = new Endpoint("127.0.0.1", 51_544);
        Endpoint server = new Endpoint("127.0.0.1", SegmentFrames.HUB_PORT);
        TrackedSegment fin = new TcpTracker((_, _) -> { }).track(1, SegmentFrames.LINUX_LOOPBACK.segment(
                1, client, server, 9, 9, TcpFlags.of(TcpFlag.FIN, TcpFlag.ACK), List.of(), "bye\n")).orElseThrow();

        assertEquals(SegmentRole.FIRST_FIN, fin.role());
        assertEquals("76432 ATIL", lit(LayerMapping.segment(fin)));
    }

    @Test
    void whoseEncodingNobodyKnowsIsNotSaidToBeEncoded() {
        TrackedSegment foreign = SegmentsByRole.of(SegmentFrames.LINUX_LOOPBACK, 443).get(SegmentRole.DATA);

        assertEquals("7432 ATIL", lit(LayerMapping.segment(foreign)));
    }

    @Test
    void sessionsAreNobodysWorkHere() {
        Predicate<LayerActs> idle = acts -> acts.of(OsiLayer.SESSION).activity() == Activity.IDLE;
        assertTrue(SegmentsByRole.of(SegmentFrames.CARD).values().stream().map(LayerMapping::segment).allMatch(idle));
    }

    @Test
    void callsCrossFromSevenToFour() {
        Phrase words = Phrase.of("unit.message");
        assertEquals("74 AT", lit(LayerMapping.socketCall(words, words)));
        assertEquals("764 AT", lit(LayerMapping.messageCall(words, words, words)));
        assertEquals("7 A", lit(LayerMapping.application(words)));
    }

    @Test
    void whereNoSegmentMovesNoneIsNamed() {
        Phrase words = Phrase.of("unit.message");
        Set<String> units = Stream.of(LayerMapping.socketCall(words, words), LayerMapping.messageCall(words, words, words),
                        LayerMapping.timer(words), LayerMapping.application(words))
                .flatMap(acts -> acts.acting().stream().map(acts::of)).map(act -> ENGLISH.text(act.unit())).collect(Collectors.toSet());
        assertEquals(Set.of("call", "message", "encoded", "timer", "event"), units);
    }

    private static TrackedSegment of(SegmentRole role) {
        return SegmentsByRole.of(SegmentFrames.LINUX_LOOPBACK).get(role);
    }

    private static String words(LayerActs acts, OsiLayer layer) {
        return ENGLISH.text(acts.of(layer).does());
    }
}
