package dev.osiscope.wire.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TcpOptionsTest {

    @Test
    void everyKindSurvives() {
        for (int kind = 2; kind <= 255; kind++) {
            TcpOption option = new TcpOption(new TcpOptionKind(kind), Bytes.ofHex("0102030405060708"));

            TcpOptions read = TcpOptions.read(option.encode());

            assertEquals(List.of(option), read.options());
            assertTrue(read.complete());
        }
    }

    @Test
    void theListEndsWhereItSays() {
        TcpOptions options = TcpOptions.read(Bytes.ofHex("01 00 02 04 05 b4"));

        assertEquals(List.of(TcpOption.NO_OPERATION, TcpOption.END), options.options());
        assertEquals(Bytes.ofHex("020405b4"), options.rest());
        assertTrue(options.complete());
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "0200", "0201ffff", "02050102", "05ff"})
    void aLengthThatCannotBeRightEndsTheReading(String hex) {
        TcpOptions options = TcpOptions.read(Bytes.ofHex("01" + hex));

        assertEquals(List.of(TcpOption.NO_OPERATION), options.options());
        assertEquals(Bytes.ofHex(hex), options.rest());
        assertFalse(options.complete());
    }

    @Test
    void aSelectiveAcknowledgmentHasARowForEachEdge() {
        TcpOption option = new TcpOption(TcpOptionKind.SACK, Bytes.ofHex("00000001000000020000000300000004"));

        List<FieldDefinition> edges = TcpOptionFields.of(option).stream()
                .filter(row -> row.id().startsWith("tcp.options.sack_")).toList();

        assertEquals(List.of(1L, 2L, 3L, 4L), edges.stream().map(row -> row.in(option.encode())).toList());
        assertEquals(List.of("tcp.options.sack_le", "tcp.options.sack_re", "tcp.options.sack_le",
                "tcp.options.sack_re"), edges.stream().map(FieldDefinition::id).toList());
    }

    @Test
    void anOptionOfOneByteHoldsNoData() {
        assertThrows(IllegalArgumentException.class,
                () -> new TcpOption(TcpOptionKind.NO_OPERATION, Bytes.ofHex("00")));
        assertEquals(Bytes.ofHex("01"), TcpOption.NO_OPERATION.encode());
        assertEquals("Timestamps", TcpOptionKind.TIMESTAMPS.toString());
        assertEquals("kind 200", new TcpOptionKind(200).toString());
    }
}
