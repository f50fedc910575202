package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.network.IpProtocol;
import dev.osiscope.wire.network.Ipv4Flags;
import dev.osiscope.wire.network.Ipv4Header;
import dev.osiscope.wire.network.Ipv4Option;
import dev.osiscope.wire.transport.TcpFlag;
import dev.osiscope.wire.transport.TcpFlags;
import dev.osiscope.wire.transport.TcpHeader;
import dev.osiscope.wire.transport.TcpOption;
import dev.osiscope.wire.transport.TcpOptionKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldTextTest {

    private final FrameDissector dissector = new FrameDissector(Set.of(3001));

    @Test
    void flagsAreNamed() {
        assertEquals("0x012 SYN, ACK", field("tcp.flags", TcpFlags.of(TcpFlag.SYN, TcpFlag.ACK), List.of()).text());
        assertEquals("0x000", field("tcp.flags", TcpFlags.of(), List.of()).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0           |                                  | End of option list",
        "1           |                                  | No-operation",
        "2           | 05b4                             | Maximum segment size 1460",
        "3           | 0e                               | Window scale 14 (multiply by 16384)",
        "3           | ff                               | Window scale 255 (multiply by 16384)",
        "4           |                                  | SACK permitted",
        "5           | 00000001000000050000000800000009 | SACK 1, 5, 8, 9",
        "6           | 00000007                         | Echo 7",
        "7           | 00000007                         | Echo reply 7",
        "8           | 0000000100000002                 | Timestamps 1, 2",
        "11          | 00000003                         | CC 3",
        "12          | 00000003                         | CC.NEW 3",
        "13          | 00000003                         | CC.ECHO 3",
        "16          | abcd                             | Skeeter abcd",
        "19          | 00112233445566778899aabbccddeeff | MD5 signature 00112233445566778899aabbccddeeff",
        "28          | 8005                             | User timeout Granularity, 5",
        "29          | 0102aabb                         | TCP authentication 1, 2, aabb",
        "30          | 0181                             | Multipath TCP 0 MP_CAPABLE, 1, Checksum required, 0x0, HMAC-SHA256",
        "30          | 20010000007b                     | Multipath TCP 2 DSS, 0x00, Acknowledgment present, 123",
        "172         | 000001000002000003               | Accurate ECN order 0 1, 2, 3",
        "34          |                                  | TCP Fast Open cookie",
        "34          | a1b2c3d4                         | TCP Fast Open cookie a1b2c3d4",
        "200         | ff                               | Option 200, ff",
        "253         | f989a1b2                         | Experiment 0xf989, a1b2",
        "2           | 05                               | Maximum segment size 05"
    })
    void everyOptionSaysWhatItIs(int kind, String data, String text) {
        TcpOption option = new TcpOption(new TcpOptionKind(kind), data == null ? Bytes.EMPTY : Bytes.ofHex(data));

        Field field = field("tcp.options", TcpFlags.of(), List.of(option)).parts().getFirst();

        assertEquals(text, (field.definition().name() + " " + field.text()).strip());
    }

    @Test
    void optionsOfIpv4SayWhatTheyAre() {
        Ipv4Header header = new Ipv4Header(46, 3, 28, 0, Ipv4Flags.NONE, 0, 1, new IpProtocol(143), 0,
                Frames.LOOPBACK, Frames.LOOPBACK,
                List.of(new Ipv4Option(148, Bytes.ofHex("0000")), Ipv4Option.NO_OPERATION, Ipv4Option.END),
                Bytes.ofHex("0000"));

        Dissection dissection = dissector.dissect(Frames.raw(header.encode()));

        assertEquals("Option 148 Router alert, 0000, Option 1 No operation, Option 0 End of option list",
                dissection.field("ip.options").orElseThrow().text());
        assertEquals("0000", dissection.field("ip.opt.padding").orElseThrow().text());
        assertEquals("46 EF", dissection.field("ip.dsfield.dscp").orElseThrow().text());
        assertEquals("3 CE", dissection.field("ip.dsfield.ecn").orElseThrow().text());
        assertEquals("143", dissection.field("ip.proto").orElseThrow().text());
    }

    @Test
    void messagesShowNoControlCharacters() {
        String text = "tab\tbell\u0007escape\u001bdelete\u007fnext\u0085turn\u202egauge 📏";
        TcpHeader tcp = TcpHeader.of(3001, 1, 0, 0, TcpFlags.of(), 0, List.of());

        Dissection dissection = dissector.dissect(
                Frames.raw(Frames.ipv4(tcp, Bytes.wrap(text.getBytes(StandardCharsets.UTF_8)))));

        assertEquals("tab\\tbell\\x07escape\\edelete\\x7fnext\ufffdturn\ufffdgauge 📏",
                dissection.field("hub.message").orElseThrow().text());
    }

    @Test
    void longDataIsShortened() {
        TcpHeader tcp = TcpHeader.of(1, 1, 0, 0, TcpFlags.of(), 0, List.of());

        String text = dissector.dissect(Frames.raw(Frames.ipv4(tcp, Bytes.wrap(new byte[60_000]))))
                .field("data.data").orElseThrow().text();

        assertTrue(text.endsWith("… (60000 bytes)"), text);
        assertTrue(text.length() < 200);
    }

    private Field field(String id, TcpFlags flags, List<TcpOption> options) {
        TcpHeader header = TcpHeader.of(1, 2, 0, 0, flags, 0, options);
        return dissector.dissect(Frames.raw(Frames.ipv4(header, Bytes.EMPTY))).field(id).orElseThrow();
    }
}
