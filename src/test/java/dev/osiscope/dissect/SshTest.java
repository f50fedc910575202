package dev.osiscope.dissect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What can be read of SSH, and where that ends.
class SshTest {

    private static final Bytes NEW_KEYS = Bytes.ofHex("0000000c 0a 15 00000000000000000000");

    private final Conversation ssh = new Conversation(22);

    @Test
    void anEndSaysWhatItCan() {
        versions();

        Dissection offer = ssh.client(offer("curve25519-sha256"));

        assertEquals(List.of("20 Key Exchange Init", "17", "curve25519-sha256"),
                texts(offer, "ssh.message_code", "ssh.kex_algorithms_length", "ssh.kex_algorithms"));
        assertEquals(List.of("0000000000"), texts(offer, "ssh.padding_string"));
    }

    @Test
    void aPacketIsPutTogether() {
        versions();
        Bytes offer = offer("a");

        assertEquals("ip:tcp:ssh", protocols(ssh.client(offer.atMost(20))));
        assertEquals("ip:tcp", protocols(ssh.client(offer.slice(20, 20))));
        Dissection end = ssh.client(offer.from(40));

        assertEquals("ip:tcp:ssh", protocols(end));
        assertEquals(List.of("a"), texts(end, "ssh.kex_algorithms"));
    }

    @Test
    void nothingCanBeReadAfterTheSendersNewKeys() {
        versions();
        ssh.server(NEW_KEYS);

        assertEquals(List.of("00000010abcd"),
                texts(ssh.server(Bytes.ofHex("00000010abcd")), "ssh.encrypted_packet"));
        assertEquals(List.of("21 New Keys"), texts(ssh.client(NEW_KEYS), "ssh.message_code"));
    }

    @Test
    void aConversationWhoseStartWasMissedIsTakenForEncrypted() {
        assertEquals(List.of("12"), texts(ssh.client(Bytes.ofHex("12")), "ssh.encrypted_packet"));
    }

    private void versions() {
        assertEquals(List.of("SSH-2.0-one"), texts(ssh.client("SSH-2.0-one\n"), "ssh.protocol"));
        assertEquals(List.of("SSH-2.0-two"), texts(ssh.server("SSH-2.0-two\n"), "ssh.protocol"));
    }

    private static Bytes offer(String first) {
        int length = 1 + 1 + 16 + 10 * 4 + first.length() + 5 + 5;
        return new BytesBuilder(4 + length).put(0, Bytes.ofHex("%08x 05 14".formatted(length)))
                .put(22, Bytes.ofHex("%08x".formatted(first.length())))
                .put(26, Bytes.wrap(first.getBytes(StandardCharsets.US_ASCII))).build();
    }

    private static String protocols(Dissection dissection) {
        return dissection.layers().stream().map(layer -> layer.protocol().id()).collect(Collectors.joining(":"));
    }

    private static List<String> texts(Dissection dissection, String... ids) {
        return dissection.layers().stream().flatMap(Layer::walk)
                .filter(field -> List.of(ids).contains(field.id())).map(Field::text).toList();
    }
}
