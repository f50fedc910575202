package dev.osiscope.lab.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.SequenceNumber;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PeerSightTest {

    private static final TcpFlags SYN_ACK = TcpFlags.of(TcpFlag.SYN, TcpFlag.ACK);
    private static final TcpFlags ACK = TcpFlags.of(TcpFlag.ACK);

    private final PeerSight sight = new PeerSight();

    private void sendSyn(TcpOption... options) {
        sight.sent(new SegmentForm(TcpFlags.of(TcpFlag.SYN), number(10), number(0), 500, List.of(options), Bytes.EMPTY,
                OptionalInt.empty()));
    }

    private void comes(TcpFlags flags, long sequence, long acknowledgment, int data, TcpOption... options) {
        sight.came(TcpHeader.of(3001, 4000, sequence, acknowledgment, flags, 502, List.of(options)), data);
    }

    private static SequenceNumber number(long value) {
        return new SequenceNumber(value);
    }

    private PeerNumbers numbers() {
        return sight.numbers().orElseThrow();
    }

    @Test
    void theWindowIsScaledWhereBothHaveOfferedIt() {
        sendSyn(TcpOption.windowScale(2));
        comes(SYN_ACK, 100, 11, 0, TcpOption.windowScale(7));
        assertEquals(502, numbers().window(), "never in a SYN");
        comes(ACK, 101, 11, 0);
        assertEquals(502 << 7, numbers().window());
    }

    @Test
    void theWindowIsNotScaledWhereTheLearnerHasNotOfferedIt() {
        sendSyn();
        comes(SYN_ACK, 100, 11, 0, TcpOption.windowScale(7));
        comes(ACK, 101, 11, 0);
        assertEquals(502, numbers().window());
    }

    @Test
    void anotherSynBeginsAnewAndARstSaysNothing() {
        sendSyn();
        comes(SYN_ACK, 100, 11, 0);
        comes(ACK, 101, 11, 40);
        comes(TcpFlags.of(TcpFlag.RST), 7, 0, 0);
        assertEquals(new PeerNumbers(number(100), number(100), number(141), number(11), 502), numbers());
        comes(SYN_ACK, 7_000, 11, 0);
        assertEquals(new PeerNumbers(number(7_000), number(7_000), number(7_001), number(11), 502), numbers());
    }

    @Test
    void whatTheLearnerAcknowledgesCounts() {
        sendSyn();
        comes(SYN_ACK, 0xffff_ffffL, 11, 0);
        sight.sent(SegmentForm.of(ACK, number(11), number(5)));
        assertEquals(number(0xffff_ffffL), numbers().unacknowledged(), "5 was never sent");
        sight.sent(SegmentForm.of(ACK, number(11), number(0)));
        assertEquals(number(0), numbers().unacknowledged());
    }
}
