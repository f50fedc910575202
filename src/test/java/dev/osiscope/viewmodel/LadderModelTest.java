package dev.osiscope.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.conversation.tcp.SegmentRole;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.session.SessionSnapshot;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LadderModelTest {

    private static final int ADA = 0;
    private static final int HUB = 3;

    private final SessionSnapshot session = RecordedDemo.modelled();
    private final LadderModel ladder = LadderModel.of(session, RecordedDemo.MESSAGES);

    static List<SessionSnapshot> sessions() {
        return RecordedDemo.all();
    }

    private LadderRow.Segment at(SegmentRole role) {
        return assertInstanceOf(LadderRow.Segment.class, ladder.row(RecordedDemo.firstOf(session, role)));
    }

    @Test
    void lifelinesHaveNoEndpointsBeforeTheFirstStep() {
        assertEquals(
                List.of("Ada", "Bo", "Cy", "Hub"),
                ladder.lifelines(-1).stream().map(LadderModel.Lifeline::name).toList());
        assertTrue(ladder.lifelines(-1).stream().allMatch(lifeline -> lifeline.endpoint().isEmpty()));
    }

    @Test
    void lifelinesHaveTheirEndpointsOnceTheyAreKnown() {
        int syn = RecordedDemo.firstOf(session, SegmentRole.SYN);
        List<LadderModel.Lifeline> heads = ladder.lifelines(syn);
        assertTrue(heads.get(ADA).endpoint().startsWith("127.0.0.1:"), heads::toString);
        assertEquals("", heads.get(1).endpoint());
        assertTrue(heads.get(HUB).endpoint().startsWith("127.0.0.1:"), heads::toString);
    }

    @Test
    void synRowHasItsWindowInTheLongestWordingAndItsNumberInTheShortest() {
        LadderRow.Segment row = at(SegmentRole.SYN);
        assertEquals("SYN", row.title());
        assertEquals(ADA, row.from());
        assertEquals(HUB, row.to());
        assertEquals(List.of("seq 0  win 65535", "seq 0"), row.details());
        assertTrue(row.modelled());
        assertFalse(row.data());
    }

    @Test
    void synOfTheKernelHasItsOptionsInTheLongestWording() {
        Optional<SessionSnapshot> captured = RecordedDemo.captured();
        assumeTrue(captured.isPresent(), "this process may not capture: it lacks CAP_NET_RAW");
        int syn = RecordedDemo.firstOf(captured.get(), SegmentRole.SYN);
        LadderRow.Segment row = assertInstanceOf(
                LadderRow.Segment.class, LadderModel.of(captured.get(), RecordedDemo.MESSAGES).row(syn));
        assertTrue(
                row.details().getFirst().matches("seq 0  win \\d+  mss \\d+  ws \\d+  sack"), row.details()::toString);
        assertEquals("seq 0", row.details().getLast());
    }

    @Test
    void answerGoesBackAndAcknowledges() {
        LadderRow.Segment row = at(SegmentRole.SYN_ACK);
        assertEquals(HUB, row.from());
        assertEquals(ADA, row.to());
        assertEquals("seq 0  ack 1", row.details().getLast());
    }

    @Test
    void dataRowSaysItsLength() {
        LadderRow.Segment row = at(SegmentRole.DATA);
        assertEquals(List.of("seq 1  ack 1  len 11"), row.details());
        assertTrue(row.data());
        assertTrue(row.cargo().endsWith(" bytes"), row.cargo());
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void wordingsGetShorterAndDiffer(SessionSnapshot any) {
        LadderModel model = LadderModel.of(any, RecordedDemo.MESSAGES);
        IntStream.range(0, model.size()).mapToObj(model::row).forEach(row -> {
            if (row instanceof LadderRow.Segment segment) {
                List<String> details = segment.details();
                for (int index = 1; index < details.size(); index++) {
                    assertTrue(details.get(index).length() < details.get(index - 1).length(), details::toString);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void rowTellsWhatItsHeightHangsOn(SessionSnapshot any) {
        LadderModel model = LadderModel.of(any, RecordedDemo.MESSAGES);
        for (int index = 0; index < model.size(); index++) {
            LadderRow row = model.row(index);
            assertEquals(index, row.step());
            assertEquals(row instanceof LadderRow.Segment ? 1 : 0,
                    model.arrowsBefore(index + 1) - model.arrowsBefore(index));
            assertEquals(row.chips().isEmpty() ? 0 : 1, model.chipsBefore(index + 1) - model.chipsBefore(index));
            assertTrue(row.spoken().startsWith("Step " + (index + 1) + ": "), row.spoken());
        }
    }

    @Test
    void handshakeChipsStandOnTheirLifelines() {
        List<LadderRow.Chip> synAck = at(SegmentRole.SYN_ACK).chips();
        List<LadderRow.Chip> ack = at(SegmentRole.HANDSHAKE_ACK).chips();
        assertTrue(ack.contains(new LadderRow.Chip(ADA, TcpState.ESTABLISHED, "ESTABLISHED", "SYN-SENT → ESTABLISHED"))
                        || synAck.contains(new LadderRow.Chip(ADA, TcpState.ESTABLISHED, "ESTABLISHED", "SYN-SENT → ESTABLISHED")),
                () -> synAck + " " + ack);
        assertTrue(ack.contains(new LadderRow.Chip(HUB, TcpState.ESTABLISHED, "ESTABLISHED", "SYN-RECEIVED → ESTABLISHED")),
                ack::toString);
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void chipOfALifelineEndsItsPath(SessionSnapshot any) {
        LadderModel model = LadderModel.of(any, RecordedDemo.MESSAGES);
        IntStream.range(0, model.size()).mapToObj(model::row).forEach(row -> {
            row.chips().forEach(chip -> assertTrue(chip.path().endsWith(" → " + chip.words()) && chip.words().endsWith(chip.state().toString()), chip::toString));
            assertEquals(row.chips().size(),
                    row.chips().stream().map(LadderRow.Chip::lifeline).distinct().count(), "one chip a lifeline");
        });
    }

    @Test
    void applicationRowStandsOnItsActorsLifeline() {
        LadderRow.Application row = assertInstanceOf(LadderRow.Application.class, ladder.row(0));
        assertEquals(HUB, row.lifeline());
    }
}
