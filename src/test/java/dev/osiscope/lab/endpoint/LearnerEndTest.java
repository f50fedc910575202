package dev.osiscope.lab.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.SequenceNumber;
import dev.osiscope.conversation.tcp.TcpState;
import dev.osiscope.i18n.Messages;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.HostReport;
import dev.osiscope.lab.KernelSocketState;
import dev.osiscope.lab.Lab;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.lab.LabRecord;
import dev.osiscope.lab.wire.WireEvent;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The learner against a real kernel.
class LearnerEndTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final SequenceNumber FIRST = new SequenceNumber(0xffff_fff0L);
    private static final SequenceNumber NOTHING = new SequenceNumber(0);
    private static final TcpFlags SYN = TcpFlags.of(TcpFlag.SYN);
    private static final TcpFlags ACK = TcpFlags.of(TcpFlag.ACK);

    private final HostPlan hub = HostPlan.of("hub", 1);
    private final LearnerEnd learner = new LearnerEnd(HostPlan.of("me", 9), 4000, hub, 3001);
    private Lab lab;
    private int seen;

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    @BeforeEach
    void aHubListens() throws Exception {
        lab = Lab.start(List.of(hub), List.of(learner));
        lab.host("hub").command("listen", "s", 3001, 5).join();
    }

    @AfterEach
    void end() {
        lab.close();
    }

    @Test
    void theRightAnswerToTheSynAckOpensTheConnection() {
        TcpHeader answer = afterSyn();
        assertTrue(answer.flags().syn() && answer.flags().ack());
        assertEquals(FIRST.plus(1).value(), answer.acknowledgmentNumber());

        SegmentForm right = SegmentForm.of(ACK, FIRST.plus(1), next(answer));
        assertTrue(learner.judge(TcpState.SYN_RECEIVED, right).accepted());
        lab.send(learner, learner.compose(right));
        awaitHub("ESTABLISHED");

        send(SegmentForm.of(ACK, FIRST.plus(1), next(answer))
                .withData(Bytes.wrap("hi".getBytes(StandardCharsets.US_ASCII))));
        assertTrue(lab.events().await(0, entry -> entry instanceof LabRecord.OnHost(HostReport report)
                && report.event().equals("received") && report.words().get(2).equals("6869"), PATIENCE).isPresent());
    }

    @Test
    void aWrongAcknowledgmentGetsTheResetThatTheRulesSay() {
        TcpHeader answer = afterSyn();
        SegmentForm wrong = SegmentForm.of(ACK, FIRST.plus(1), new SequenceNumber(answer.sequenceNumber()));
        Ruling ruling = learner.judge(TcpState.SYN_RECEIVED, wrong);
        assertEquals(Ruling.Answer.RESET, ruling.answer());
        assertEquals("The acknowledgment number must be " + next(answer)
                + ", one more than the number of the SYN, since a SYN takes a number. It is "
                + answer.sequenceNumber() + ", which acknowledges something that was never sent, or nothing: RST.",
                Messages.of(Locale.ENGLISH).text(ruling.reason()));
        assertEquals("RFC 9293 §3.10.7.4", ruling.reference().toString());

        send(wrong);
        TcpHeader reset = nextFromHub();
        assertTrue(reset.flags().rst(), reset.toString());
        assertEquals(answer.sequenceNumber(), reset.sequenceNumber(), "it has the number that was acknowledged");
    }

    @Test
    void aWrongChecksumGetsSilence() {
        SegmentForm broken = SegmentForm.of(SYN, FIRST, NOTHING).withChecksum(0x1234);
        assertEquals(Ruling.Answer.SILENCE, learner.judge(TcpState.LISTEN, broken).answer());
        send(broken);
        send(SegmentForm.of(SYN, FIRST, NOTHING));
        assertTrue(nextFromHub().flags().syn());
        assertEquals(1, received().size(), "the first SYN was not answered");
    }

    @Test
    void anAckToAListenerIsRefused() {
        SegmentForm early = SegmentForm.of(ACK, FIRST, new SequenceNumber(77));
        assertEquals(Ruling.Answer.RESET, learner.judge(TcpState.LISTEN, early).answer());
        send(early);
        TcpHeader reset = nextFromHub();
        assertTrue(reset.flags().rst());
        assertEquals(77, reset.sequenceNumber());
    }

    private TcpHeader afterSyn() {
        SegmentForm syn = SegmentForm.of(SYN, FIRST, NOTHING);
        assertTrue(learner.judge(TcpState.LISTEN, syn).accepted());
        send(syn);
        TcpHeader answer = nextFromHub();
        awaitHub("SYN-RECEIVED");
        return answer;
    }

    private static SequenceNumber next(TcpHeader answer) {
        return new SequenceNumber(answer.sequenceNumber()).plus(1);
    }

    private void send(SegmentForm segment) {
        lab.send(learner, learner.compose(segment)).join();
    }

    /// The next segment of the hub's that the learner has not seen yet.
    private TcpHeader nextFromHub() {
        int count = seen;
        assertTrue(lab.events().await(0, entry -> entry instanceof LabRecord.OnWire(WireEvent.Delivered _)
                && received().size() > count, PATIENCE).isPresent(), "nothing came");
        return received().get(seen++);
    }

    private List<TcpHeader> received() {
        return learner.exchanged(0).stream().filter(Exchanged.Came.class::isInstance)
                .map(one -> ((Exchanged.Came) one).header()).toList();
    }

    private void awaitHub(String state) {
        assertTrue(lab.awaitSockets("hub", sockets -> sockets.stream().map(KernelSocketState::state)
                .anyMatch(state::equals), PATIENCE), () -> lab.host("hub").states().join().toString());
    }
}
