package dev.osiscope.dissect;

import static dev.osiscope.dissect.Conversation.above;
import static dev.osiscope.dissect.Conversation.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.BgpFields;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// BGP: its messages, whole and in pieces.
class BgpTest {

    private static final String MARKER = "ff".repeat(16);
    private static final String KEEPALIVE = MARKER + "0013 04";
    private static final String UPDATE = MARKER + "0037 02 0000 001b"
            + "400101 00" + "4002 06 0201 0000fde9" + "400304 c0000201" + "c00804 fde90064"
            + "180a0102 00";

    private final Conversation conversation = new Conversation(BgpFields.PORT);

    @Test
    void anOpeningMessageSaysWhatTheRouterCan() {
        Dissection dissection = said(MARKER + "002d 01 04 fde9 00b4 c0000201 10"
                + "0206 0104 00010001" + "0206 4104 0000fde9");

        assertEquals(List.of("1 OPEN"), texts(dissection, "bgp.type"));
        assertEquals(List.of("192.0.2.1"), texts(dissection, "bgp.open.identifier"));
        assertEquals(List.of("1 IPv4"), texts(dissection, "bgp.cap.mp.afi"));
        assertEquals(List.of("65001"), texts(dissection, "bgp.cap.4as"));
        assertEquals(List.of(), texts(dissection, "bgp.unread"));
    }

    @Test
    void anUpdateTellsNetworksAndWhatTheyHaveInCommon() {
        Dissection dissection = said(UPDATE);

        assertEquals(List.of("0 IGP"), texts(dissection, "bgp.update.path_attribute.origin"));
        assertEquals(List.of("65001"), texts(dissection, "bgp.update.path_attribute.as_path_segment.as4"));
        assertEquals(List.of("192.0.2.1"), texts(dissection, "bgp.update.path_attribute.next_hop"));
        assertEquals(List.of("100"), texts(dissection, "bgp.update.path_attribute.community_value"));
        assertEquals(List.of("10.1.2.0", "0.0.0.0"), texts(dissection, "bgp.nlri_prefix"));
    }

    @Test
    void networksMayHaveNumbersOfTheirPaths() {
        Dissection dissection = said(MARKER + "001f 02 0000 0000 00000001 18 0a0102");

        assertEquals(List.of("1"), texts(dissection, "bgp.nlri_path_id"));
        assertEquals(List.of("10.1.2.0"), texts(dissection, "bgp.nlri_prefix"));
    }

    @Test
    void aMessageStandsInTheSegmentThatCompletesIt() {
        assertEquals(List.of(), above(said(UPDATE.substring(0, 60))));
        Dissection dissection = said(UPDATE.substring(60).replace(" ", "") + KEEPALIVE);

        assertEquals(List.of("2 UPDATE", "4 KEEPALIVE"), texts(dissection, "bgp.type"));
        assertEquals(List.of("bgp"), above(dissection));
    }

    @Test
    void whatComesBeforeTheFirstMarkerGoesOn() {
        Dissection dissection = said("0102" + KEEPALIVE);

        assertEquals(List.of("0102"), texts(dissection, "bgp.continuation"));
        assertEquals(List.of("4 KEEPALIVE"), texts(dissection, "bgp.type"));
        assertEquals(List.of("000000"), texts(said("000000"), "bgp.continuation"));
    }

    @Test
    void aLengthThatCantBeEndsIt() {
        assertEquals("BGP at byte 40: the length is 5 bytes, less than the header's 19.",
                said(MARKER + "0005 04").stop().orElseThrow().sentence());
    }

    @Test
    void damageIsNeverAnException() {
        Random random = new Random(4271);
        for (int round = 0; round < 5_000; round++) {
            byte[] array = Bytes.ofHex(UPDATE + KEEPALIVE).toArray();
            for (int hits = random.nextInt(6); hits > 0; hits--) {
                array[16 + random.nextInt(array.length - 16)] = (byte) random.nextInt(256);
            }
            Dissection dissection = new Conversation(BgpFields.PORT)
                    .client(Bytes.wrap(array).atMost(1 + random.nextInt(array.length)));

            dissection.walk().forEach(field -> field.parts().forEach(part ->
                    assertEquals(true, field.range().contains(part.range()), field::toString)));
        }
    }

    private Dissection said(String hex) {
        return conversation.client(Bytes.ofHex(hex));
    }
}
