package dev.osiscope.lab.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.lab.scenario.ScenarioException;
import dev.osiscope.lab.scenario.Words;
import dev.osiscope.wire.transport.TcpFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentLineTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "SYN seq=1000 win=64240 mss=1460 sack ts=100/0 wscale=7",
        "SYN,ACK seq=4294967295 ack=0 win=0",
        "PSH,ACK seq=1 ack=2 win=500 \"hello \\\"hub\\\"\\n\"",
        "ACK seq=1 ack=2 win=500 checksum=0x1234 hex=00ff10",
        "none seq=7 win=1",
    })
    void whatIsSaidOfASegmentIsReadAsTheSame(String line) throws ScenarioException {
        assertEquals(line, SegmentSaid.of(SegmentLine.read(Words.of(line, 1))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SIN seq=1            | line 3, column 1: 'SIN' is no flag.
            SYN seq=4294967296   | line 3, column 9: '4294967296' can't stand here. seq: a number from 0 to 4294967295.
            SYN seq=1 win=70000  | line 3, column 15: '70000' can't stand here. win: a number from 0 to 65535.
            SYN seq=1 wscale=15  | line 3, column 18: '15' can't stand here. wscale: a number from 0 to 14.
            SYN seq=1 ts=5       | line 3, column 14: '5' can't stand here. ts: two numbers from 0 to 4294967295, like 100/0.
            ACK seq=1 ack=1 hex=0 | line 3, column 21: '0' can't stand here. data: hex digits
            SYN win=1            | line 3, column 1: seq is missing. seq: a number from 0 to 4294967295.
            SYN seq=1 seq=2      | line 3, column 11: seq stands here for the second time.
            SYN seq=1 mss        | line 3, column 11: 'mss' is no part of a segment.
            SYN seq=1 urg=1      | line 3, column 11: 'urg=1' is no part of a segment.
            """)
    void errorsNameTheColumn(String line, String error) {
        String told = assertThrows(ScenarioException.class, () -> SegmentLine.read(Words.of(line, 3))).getMessage();
        assertTrue(told.startsWith(error), told);
    }

    @Test
    void aDraftTellsAllItsErrorsAtOnce() {
        SegmentDraft draft = new SegmentDraft(Set.of(TcpFlag.ACK), false, true, Map.of(DraftField.WINDOW, "-1",
                DraftField.DATA, "abc", DraftField.CHECKSUM, "0x10000", DraftField.MSS, " "));
        List<DraftField> wrong = ((SegmentDraft.NotUnderstood) draft.read()).errors().stream()
                .map(DraftError::field).toList();
        assertEquals(List.of(DraftField.SEQUENCE, DraftField.ACKNOWLEDGMENT, DraftField.WINDOW, DraftField.DATA,
                DraftField.CHECKSUM), wrong);
    }

    @Test
    void dataMayBeAsLongAsASegmentHolds() {
        SegmentDraft draft = SegmentDraft.BLANK.with(DraftField.SEQUENCE, "1").with(DraftField.DATA, "x".repeat(1_401));
        assertEquals(DraftField.DATA, ((SegmentDraft.NotUnderstood) draft.read()).errors().getFirst().field());
        SegmentForm segment =
                ((SegmentDraft.Understood) draft.with(DraftField.DATA, "x".repeat(1_400)).read()).segment();
        assertEquals(1_400, segment.length());
    }
}
