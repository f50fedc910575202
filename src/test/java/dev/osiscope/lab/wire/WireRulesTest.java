package dev.osiscope.lab.wire;

import static dev.osiscope.lab.wire.LabHost.CLIENT;
import static dev.osiscope.lab.wire.LabHost.HUB;
import static dev.osiscope.lab.wire.LabHost.OTHER;
import static dev.osiscope.lab.wire.WireUnderTest.shown;
import static dev.osiscope.wire.transport.TcpFlag.ACK;
import static dev.osiscope.wire.transport.TcpFlag.FIN;
import static dev.osiscope.wire.transport.TcpFlag.PSH;
import static dev.osiscope.wire.transport.TcpFlag.RST;
import static dev.osiscope.wire.transport.TcpFlag.SYN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Which frames rules are about, and which rule acts.
class WireRulesTest {

    private static final Fault DROP = new Fault.Drop();

    private final WireUnderTest test = new WireUnderTest();

    private boolean drops(FrameMatcher matcher, LabHost from, Bytes frame) {
        int number = test.wire.addRule(new WireRule("drop", matcher, DROP, Turns.EVERY));
        test.forget();
        test.send(from, frame);
        test.wire.removeRule(number);
        return test.got.isEmpty();
    }

    @Test
    void everyKindMatchesItsOwnFramesOnly() {
        Map<FrameKind, Bytes> frames = new EnumMap<>(Map.of(
                FrameKind.SYN, CLIENT.segment(HUB, 1, 1, 0, "", SYN),
                FrameKind.SYN_ACK, CLIENT.segment(HUB, 1, 1, 1, "", SYN, ACK),
                FrameKind.FIN, CLIENT.segment(HUB, 1, 1, 1, "", FIN, ACK),
                FrameKind.RST, CLIENT.segment(HUB, 1, 1, 1, "", RST, ACK),
                FrameKind.ACK, CLIENT.segment(HUB, 1, 1, 1, "", ACK),
                FrameKind.DATA, CLIENT.segment(HUB, 1, 1, 1, "x", ACK, PSH),
                FrameKind.ARP, CLIENT.arpRequest(HUB)));
        for (FrameKind kind : FrameKind.values()) {
            frames.forEach((of, frame) -> assertEquals(
                    kind == of, drops(new FrameMatcher.OfKind(kind), CLIENT, frame), kind + " asked of " + of));
            assertEquals(Optional.of(kind), FrameKind.of(kind.word()));
        }
    }

    @Test
    void aRuleIsAboutASenderOrAReceiver() {
        Bytes frame = CLIENT.segment(HUB, 1, 1, 0, "", SYN);
        assertTrue(drops(new FrameMatcher.From("client"), CLIENT, frame));
        assertFalse(drops(new FrameMatcher.From("hub"), CLIENT, frame));
        assertTrue(drops(new FrameMatcher.To("hub"), CLIENT, frame));
        assertFalse(drops(new FrameMatcher.To("other"), CLIENT, frame));
        assertTrue(drops(new FrameMatcher.To("other"), CLIENT, CLIENT.arpRequest(HUB)));
    }

    @Test
    void allPartsOfARuleHaveToMatch() {
        FrameMatcher matcher = new FrameMatcher.All(List.of(
                new FrameMatcher.From("client"), new FrameMatcher.OfKind(FrameKind.DATA)));
        assertTrue(drops(matcher, CLIENT, CLIENT.segment(HUB, 1, 1, 1, "x", ACK)));
        assertFalse(drops(matcher, CLIENT, CLIENT.segment(HUB, 1, 1, 1, "", ACK)));
        assertFalse(drops(matcher, OTHER, OTHER.segment(HUB, 1, 1, 1, "x", ACK)));
        assertTrue(drops(new FrameMatcher.Everything(), OTHER, OTHER.segment(HUB, 1, 1, 1, "x", ACK)));
    }

    @Test
    void aFilterCountsFromTheStartOfAConversationThatBeganBeforeTheRule() {
        test.send(CLIENT, CLIENT.segment(HUB, 1, 4_000_000_000L, 0, "", SYN));
        test.send(HUB, HUB.segment(CLIENT, 1, 77, 4_000_000_001L, "", SYN, ACK));
        test.send(CLIENT, CLIENT.segment(HUB, 2, 4_000_000_001L, 78, "four", ACK));
        test.rule(shown("tcp.seq == 5 and tcp.ack == 1 and tcp.len > 0"), DROP, Turns.EVERY);
        test.forget();
        Bytes next = CLIENT.segment(HUB, 4, 4_000_000_009L, 78, "next", ACK);
        test.send(CLIENT, CLIENT.segment(HUB, 3, 4_000_000_005L, 78, "drop", ACK));
        test.send(CLIENT, next);
        assertEquals(List.of(next), test.gotBy(test.hub));
    }

    @Test
    void aFilterKnowsTheAnalysis() {
        test.rule(shown("tcp.analysis.retransmission"), DROP, Turns.EVERY);
        test.send(CLIENT, CLIENT.segment(HUB, 1, 100, 0, "", SYN));
        test.pass(WireUnderTest.SECOND);
        test.send(CLIENT, CLIENT.segment(HUB, 2, 100, 0, "", SYN));
        assertEquals(1, test.got.size());
    }

    @Test
    void aRuleActsWhenItIsItsTurn() {
        assertEquals("2345", arrivedWith(Turns.FIRST));
        assertEquals("1245", arrivedWith(Turns.nth(3)));
        assertEquals("45", arrivedWith(Turns.times(3)));
        assertEquals("", arrivedWith(Turns.EVERY));
    }

    private String arrivedWith(Turns turns) {
        test.forget();
        int number = test.wire.addRule(new WireRule("drop", new FrameMatcher.OfKind(FrameKind.DATA), DROP, turns));
        StringBuilder arrived = new StringBuilder();
        for (int part = 1; part <= 5; part++) {
            int before = test.got.size();
            test.send(CLIENT, CLIENT.segment(HUB, part, 100 + part, 1, "x", ACK));
            arrived.append(test.got.size() > before ? Integer.toString(part) : "");
        }
        assertEquals(5, test.wire.rules().getFirst().matched());
        assertEquals(5 - arrived.length(), test.wire.rules().getFirst().acted());
        assertTrue(test.wire.removeRule(number));
        return arrived.toString();
    }

    @Test
    void theFirstRuleWhoseTurnItIsActsAndLaterOnesDoNotSeeTheFrame() {
        test.rule(FrameKind.SYN, DROP, Turns.FIRST);
        test.rule(FrameKind.SYN, new WireAction.Hold(), Turns.FIRST);
        Bytes syn = CLIENT.segment(HUB, 1, 100, 0, "", SYN);
        test.send(CLIENT, syn);
        assertEquals(List.of(), test.wire.held());
        test.send(CLIENT, syn);
        assertEquals(1, test.wire.held().size());
        assertEquals(test.wire.rules().get(1).rule(), test.last(WireEvent.Held.class).rule().orElseThrow());
    }

    @Test
    void aRuleLetsFramesPassWhileAllAreHeld() {
        test.wire.holdAll(true);
        test.rule(FrameKind.ARP, new WireAction.Pass(), Turns.EVERY);
        test.send(CLIENT, CLIENT.arpRequest(HUB));
        test.send(CLIENT, CLIENT.segment(HUB, 1, 100, 0, "", SYN));
        assertEquals(2, test.got.size());
        assertEquals(1, test.wire.held().size());
    }

    @Test
    void noFrameOfAnyBytesBreaksARule() {
        test.rule(shown("tcp.seq == 4711"), DROP, Turns.EVERY);
        test.wire.holdAll(true);
        Bytes frame = CLIENT.segment(HUB, 1, 100, 1, "data", ACK);
        for (int place = 0; place < frame.length(); place++) {
            test.send(CLIENT, FaultyBytes.corrupted(frame, place, new Fault.Corrupt(place, 0xff, false)));
            test.send(CLIENT, frame.slice(0, place));
        }
        test.wire.releaseAll(test.now);
        assertEquals(List.of(), test.wire.held());
    }
}
