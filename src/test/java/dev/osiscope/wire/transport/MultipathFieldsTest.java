package dev.osiscope.wire.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rows of Multipath TCP's option, for each of its subtypes (RFC 8684).
class MultipathFieldsTest {

    @ParameterizedTest
    @CsvSource({
            "1e0401 81, mptcp.version, 1",
            "1e0c0181 8000000000000001, mptcp.sendkey, 9223372036854775809",
            "1e140181 0000000000000001 0000000000000002, mptcp.recvkey, 2",
            "1e160181 0000000000000001 0000000000000002 0003, mptcp.datalvllen, 3",
            "1e180181 0000000000000001 0000000000000002 0003 0004, mptcp.checksum, 4",
            "1e0c1105 00000007 00000008, mptcp.recvtok, 7",
            "1e0c1105 00000007 00000008, mptcp.addrid, 5",
            "1e101105 0000000000000009 00000008, mptcp.sendtrunchmac, 9",
            "1e101105 0000000000000009 00000008, mptcp.sendrand, 8",
            "1e082001 00000007, mptcp.rawdataack, 7",
            "1e0c2003 0000000000000007, mptcp.rawdataack, 7",
            "1e142005 00000007 00000008 00000009 000a 000b, mptcp.subflowseqno, 9",
            "1e1c200f 0000000000000007 0000000000000008 00000009 000a 000b, mptcp.rawdataseqno, 8",
            "1e1c200f 0000000000000007 0000000000000008 00000009 000a 000b, mptcp.checksum, 11",
            "1e103102 0a000001 0000000000000005, mptcp.addrid, 2",
            "1e0a3102 0a000001 1234, mptcp.port, 4660",
            "1e123002 0a000001 1234 0000000000000005, mptcp.addaddrtrunchmac, 5",
            "1e1e3002 20010db8000000000000000000000001 1234 0000000000000005, mptcp.port, 4660",
            "1e045102, mptcp.backup.flag, 1",
            "1e0c6000 0000000000000005, mptcp.rawdataseqno, 5",
            "1e0c7000 0000000000000005, mptcp.recvkey, 5",
            "1e048104, mptcp.rst_reason, 4"})
    void eachSubtypeHasItsRows(String hex, String id, String value) {
        Bytes option = Bytes.ofHex(hex);

        FieldDefinition row = rows(option).stream().filter(each -> each.id().equals("tcp.options." + id)).findFirst()
                .orElseThrow();

        assertEquals(value, Long.toUnsignedString(row.in(option)));
    }

    @Test
    void theRowsOfAnyDataFollowEachOther() {
        for (int subtype = 0; subtype < 16; subtype++) {
            for (int length = 1; length <= 38; length++) {
                byte[] data = new byte[length];
                data[0] = (byte) (subtype << 4);
                data[length - 1] |= 0x0f;
                List<FieldDefinition> rows = MultipathFields.of(Bytes.wrap(data));
                for (int index = 1; index < rows.size(); index++) {
                    assertEquals(rows.get(index - 1).range().endBit(), rows.get(index).range().firstBit(),
                            rows.get(index).id());
                }
            }
        }
    }

    @Test
    void theListOfAllRowsHasEachName() {
        List<String> ids = TcpOptionFields.ALL.stream().map(FieldDefinition::id).toList();

        assertEquals(ids.stream().distinct().toList(), ids);
        assertTrue(ids.containsAll(Stream.of("sendkey", "recvtok", "rawdataack", "rawdataseqno", "ipv4", "ipv6",
                "port", "sendhmac", "rst_reason").map(name -> "tcp.options.mptcp." + name).toList()));
    }

    private static List<FieldDefinition> rows(Bytes option) {
        return TcpOptionFields.of(TcpOptions.read(option).options().getFirst());
    }
}
