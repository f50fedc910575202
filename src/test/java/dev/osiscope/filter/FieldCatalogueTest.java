package dev.osiscope.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldCatalogueTest {

    private final FieldCatalogue catalogue = new FieldCatalogue(List.of(
            KnownField.number("tcp.srcport", 2), KnownField.number("tcp.dstport", 2),
            KnownField.number("tcp.port", 2), KnownField.number("udp.srcport", 2),
            KnownField.of("ip.src", FieldType.IPV4_ADDRESS), KnownField.of("ip.src", FieldType.TEXT)));

    @Test
    void ofTwoFieldsWithOneNameTheFirstCounts() {
        assertEquals(Optional.of(FieldType.IPV4_ADDRESS), catalogue.field("ip.src").map(KnownField::type));
        assertEquals(Optional.empty(), catalogue.field("ip.dst"));
    }

    @Test
    void slipsOfTheKeyboardAreNearTheNameThatWasMeant() {
        assertEquals(List.of("tcp.srcport", "udp.srcport"), catalogue.nearest("tcp.srcprot").subList(0, 2));
        assertEquals("tcp.srcport", catalogue.nearest("tcp.scrport").getFirst());
        assertEquals("tcp.port", catalogue.nearest("TCP.Port").getFirst());
        assertEquals("tcp.dstport", catalogue.nearest("tcp.dst").getFirst());
    }

    @Test
    void theLastPartOfANameFindsTheNamesThatEndWithIt() {
        assertEquals(List.of("tcp.srcport", "udp.srcport"), catalogue.nearest("srcport").subList(0, 2));
    }

    @Test
    void nothingIsNearToSomethingElse() {
        assertEquals(List.of(), catalogue.nearest("colour"));
        assertEquals(List.of(), catalogue.nearest("tcp.port".repeat(1000)));
    }
}
