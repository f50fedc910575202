package dev.osiscope.view.bytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HexMeasuresTest {

    private static final double CHARACTER = 7;

    private static HexMeasures of(int characters, boolean bits) {
        return HexMeasures.of(characters * CHARACTER, bits, CHARACTER, 20);
    }

    @ParameterizedTest
    @CsvSource({"80,false,16", "60,false,8", "20,false,8", "120,true,8", "70,true,4", "40,true,2", "10,true,2"})
    void aLineHasAsManyBytesAsThereIsRoomFor(int characters, boolean bits, int columns) {
        assertEquals(columns, of(characters, bits).columns());
    }

    @Test
    void everyByteAndEveryBitIsFoundWhereItStands() {
        HexMeasures measures = of(70, true);
        for (int column = 0; column < measures.columns(); column++) {
            assertEquals(column, measures.columnAt((measures.digits(column) + 1) * CHARACTER));
            assertEquals(column, measures.columnAt((measures.characters(column) + 0.5) * CHARACTER));
        }
        for (int bit = 0; bit < measures.columns() * 8; bit++) {
            double x = (measures.bit(bit) + 0.5) * CHARACTER;
            assertEquals(bit, measures.bitAt(x));
            assertEquals(-1, measures.columnAt(x), "a bit is not a byte");
        }
        assertTrue(measures.characters(0) > measures.bit(31) + 1, "the characters stand behind the bits");
    }

    @Test
    void whereNoBitsAreShownNoneIsFound() {
        HexMeasures measures = of(80, false);

        assertEquals(-1, measures.bitAt(measures.bit(0) * CHARACTER + 1));
    }
}
