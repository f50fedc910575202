package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.conversation.tcp.TcpJudge;
import dev.osiscope.frame.Frame;
import dev.osiscope.frame.LinkType;
import dev.osiscope.property.CallFrames;
import dev.osiscope.tests.RunsBeside;
import dev.osiscope.wire.application.MediaFields;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever the bytes are: no exception, fields where they say they are, and a reason for what is missing.
@RunsBeside
class AnyBytesTest {

    private static final List<LinkType> LINK_TYPES = List.of(
            LinkType.ETHERNET, LinkType.NULL, LinkType.LOOP, LinkType.RAW, LinkType.PPP, LinkType.LINUX_SLL,
            LinkType.LINUX_SLL2, LinkType.IPV4, LinkType.IPV6, LinkType.CISCO_HDLC,
            new LinkType(65535));
    private static final List<Bytes> REAL = List.of(Frames.SYN, Frames.MESSAGES, Frames.MESSAGES_6);

    /// The most fields that are shown together or not at all where a header is cut: TCP's from the sequence number to
    /// the window.
    private static final int LARGEST_BLOCK = 18;

    private final Memory memory = new Memory(TcpJudge::new);
    private long frameNumber;
    private final FrameDissector dissector = new FrameDissector(Set.of(Frames.HUB_PORT, Frames.HUB_PORT_6));

    @Test
    void cutShortByTheCaptureAtEveryLength() {
        for (Bytes real : REAL) {
            Dissection whole = dissector.dissect(Frames.ethernet(real));
            for (int length = 0; length < real.length(); length++) {
                Dissection cut = dissect(Frames.cut(LinkType.ETHERNET, real.length(), real.atMost(length)));

                assertTrue(cut.stop().orElseThrow().reason().startsWith("the capture kept " + length + " of "));
                List<Field> shown = fixed(cut).toList();
                assertEquals(fixed(whole).limit(shown.size()).toList(), shown);
                assertTrue(shown.size() >= fixed(whole).filter(fitsInto(length)).count() - LARGEST_BLOCK);
            }
        }
    }

    @Test
    void endingOnTheWireAtEveryLength() {
        for (Bytes real : REAL) {
            for (int length = 0; length < real.length(); length++) {
                assertTrue(dissect(Frames.ethernet(real.atMost(length))).stop().isPresent(), "length " + length);
            }
        }
    }

    @Test
    void noiseOfEveryLinkType() {
        Random random = new Random(1500);
        for (int round = 0; round < 20_000; round++) {
            byte[] array = new byte[random.nextInt(120)];
            random.nextBytes(array);
            LinkType linkType = LINK_TYPES.get(random.nextInt(LINK_TYPES.size()));

            dissect(Frames.cut(linkType, array.length + random.nextInt(3) * 20, Bytes.wrap(array)));
        }
    }

    @Test
    void realFramesWithDamage() {
        Random random = new Random(1969);
        for (int round = 0; round < 20_000; round++) {
            byte[] array = REAL.get(random.nextInt(REAL.size())).toArray();
            for (int hits = 1 + random.nextInt(4); hits > 0; hits--) {
                array[12 + random.nextInt(array.length - 12)] = (byte) random.nextInt(256);
            }
            Bytes kept = Bytes.wrap(array).atMost(14 + random.nextInt(array.length));

            dissect(Frames.cut(LinkType.ETHERNET, random.nextBoolean() ? array.length : kept.length(), kept));
        }
    }

    @Test
    void callsWithDamageOrCut() {
        SplittableRandom random = new SplittableRandom(5531);
        List<Function<RandomGenerator, Frame>> kinds = List.copyOf(CallFrames.ALL.values());
        for (int round = 0; round < 20_000; round++) {
            byte[] array = kinds.get(random.nextInt(kinds.size())).apply(random).bytes().toArray();
            for (int hits = random.nextInt(4); hits > 0; hits--) {
                array[28 + random.nextInt(array.length - 28)] = (byte) random.nextInt(256);
            }
            Bytes kept = Bytes.wrap(array).atMost(random.nextInt(3) == 0 ? random.nextInt(array.length) : array.length);

            dissect(Frames.cut(LinkType.RAW, random.nextBoolean() ? array.length : kept.length(), kept));
        }
    }

    @Test
    void extensionHeadersOfNoise() {
        Random random = new Random(8200);
        int[] types = {0, 43, 44, 60, 6};
        for (int round = 0; round < 5000; round++) {
            byte[] array = new byte[40 + random.nextInt(100)];
            for (int index = 0; index < array.length; index++) {
                array[index] = (byte) (index % 8 == 0 ? types[random.nextInt(types.length)] : random.nextInt(3));
            }
            array[0] = 0x60;
            array[6] = (byte) types[random.nextInt(types.length)];

            dissect(Frames.raw(Bytes.wrap(array)));
        }
    }

    @Test
    void noiseInConversationsThatGoOn() {
        Random random = new Random(9293);
        int[] ports = {53, 80, 443, 12345, Frames.HUB_PORT};
        String[] starts = {"", "GET / HTTP/1.1\r\n", "HTTP/1.1 101 x\r\nUpgrade: websocket\r\n\r\n", "5\r\nabc",
            "Transfer-Encoding: chunked\r\n\r\n", "Content-Length: 99999999999\r\n\r\n", "\u0016\u0003\u0001"};
        for (int round = 0; round < 20_000; round++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            Bytes payload = Frames.joined(Bytes.wrap(starts[random.nextInt(starts.length)]
                    .getBytes(StandardCharsets.ISO_8859_1)), Bytes.wrap(noise));
            int port = ports[random.nextInt(ports.length)];
            boolean client = random.nextBoolean();
            TcpHeader header = TcpHeader.of(client ? 40_000 : port, client ? port : 40_000,
                    random.nextInt(4) == 0 ? random.nextLong(1L << 32) : round * 20L, random.nextLong(1L << 32),
                    new TcpFlags(random.nextInt(4) == 0 ? random.nextInt(1 << 6) : 0x10), 1000, List.of());

            dissect(Frames.raw(Frames.ipv4(header, payload)));
        }
    }

    private Dissection dissect(Frame frame) {
        frameNumber++;
        check(dissector.dissect(frame, frameNumber, memory));
        return check(dissector.dissect(frame));
    }

    private static Dissection check(Dissection dissection) {
        for (Layer layer : dissection.layers()) {
            BitRange captured = BitRange.ofBytes(0, layer.source().bytes().length());
            assertTrue(captured.contains(layer.range()), layer::toString);
            assertTrue(layer.payload().endByte() <= layer.source().originalLength(), layer::toString);
            layer.fields().forEach(field -> assertInside(captured, field));
            boolean data = layer.walk().anyMatch(field -> field.id().startsWith("data."));
            boolean content = layer.walk().anyMatch(field -> MediaFields.ALL.contains(field.definition()));
            boolean carries = dissection.layers().stream().anyMatch(other -> other != layer
                    && other.source().equals(layer.source()) && layer.range().contains(other.range()));
            assertTrue(layer.header().isPresent() || data || content || carries
                    || dissection.stop().isPresent(), layer::toString);
        }
        dissection.stop().ifPresent(stop -> assertFalse(stop.sentence().isBlank()));
        return dissection;
    }

    private static void assertInside(BitRange whole, Field field) {
        assertTrue(whole.contains(field.range()), () -> field + " outside of " + whole);
        field.parts().forEach(part -> assertInside(field.range(), part));
    }

    /// What stands at a fixed place. A verdict on a checksum is left out: it tells of bytes that come later.
    private static Stream<Field> fixed(Dissection dissection) {
        return dissection.layers().stream().flatMap(layer -> layer.fields().stream())
                .filter(field -> !field.definition().variableLength())
                .filter(field -> !field.id().matches(".*\\.checksum(\\.status|_calculated)"));
    }

    private static Predicate<Field> fitsInto(int length) {
        return field -> field.range().endByte() <= length;
    }
}
