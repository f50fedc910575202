package dev.osiscope.dissect;

import static dev.osiscope.dissect.Conversation.above;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What proves who somebody is, in SMB and in remote procedure calls.
class SigningInTest {

    private static final String NTLM = "4e544c4d53535000 01000000 00000000 0000000000000000 0000000000000000";
    /// A choice of mechanisms with NTLM first and its message.
    private static final String OFFER = "603e 06062b0601050502 a034 3032 a00e 300c 060a2b06010401823702020a"
            + "a220 041e " + "4e544c4d53535000 01000000 00000000 0000000000000000 000000000000";
    private static final String KERBEROS_ANSWER = "a112 3010 a003 0a0100 a209 0407 6f05 3003020105";
    private static final String BIND = "05 00 0b 03 10000000 1800 0000 01000000 d016d016 00000000";

    @Test
    void sessionSetupCarriesAToken() {
        assertEquals(List.of("nbss", "smb2", "gss-api", "spnego", "ntlmssp"), smb2(setup(OFFER)));
        assertEquals(List.of("nbss", "smb2", "ntlmssp"), smb2(setup(NTLM)));
        assertEquals(List.of("nbss", "smb2", "gss-api", "spnego", "spnego-krb5"), smb2(setup(KERBEROS_ANSWER)));
    }

    @Test
    void olderSessionSetupCarriesAToken() {
        Bytes token = Bytes.ofHex(OFFER);
        String words = "0c ff000000 0411 3200 0000 00000000 %s 00000000 d4000080".formatted(little(token.length()));
        Bytes message = Bytes.ofHex("ff534d42 73 00000000 00 01c8" + "00".repeat(20) + words
                + little(token.length()) + OFFER);

        assertEquals(List.of("nbss", "smb", "gss-api", "spnego", "ntlmssp"), smb2(message));
    }

    @Test
    void tokenMayBeCutAnywhere() {
        Bytes message = setup(OFFER);
        for (int length = 4; length < message.length(); length++) {
            assertEquals(List.of("nbss", "smb2"), smb2(message.atMost(length)).subList(0, 2));
        }
    }

    @Test
    void pipeCarriesCalls() {
        Bytes write = Bytes.ofHex("fe534d42 4000 0000 00000000 0900 0000 00000000" + "00".repeat(44)
                + "3100 7000 18000000" + "00".repeat(40) + BIND);

        assertEquals(List.of("nbss", "smb2", "dcerpc"), smb2(write));
    }

    @Test
    void callsAreRecognisedByTheirBytes() {
        Conversation server = new Conversation(49155);

        assertEquals(List.of(), above(server.client(Bytes.ofHex(BIND).atMost(20))));
        assertEquals(List.of("dcerpc"), above(server.client(Bytes.ofHex(BIND).from(20))));
        assertEquals(List.of("dcerpc"), above(server.client(Bytes.ofHex(BIND + BIND))));
    }

    @Test
    void nextMessageMaySeemToBeAnywhere() {
        Bytes message = setup(OFFER);
        for (int next = 0; next < message.length(); next++) {
            Bytes chained = Bytes.ofHex(message.atMost(20).hex() + little(next) + message.from(22).hex());
            assertEquals(List.of("nbss", "smb2"), smb2(chained).subList(0, 2), "next at " + next);
        }
    }

    @Test
    void callsMayBeCutByTheCapture() {
        String calls = Bytes.ofHex(BIND + BIND).text(StandardCharsets.ISO_8859_1);
        for (int kept = DceRpcDissector.HEADER; kept < calls.length(); kept++) {
            assertEquals("dcerpc", above(new Conversation(49155).serverCut(calls, kept)).getFirst(), kept + " kept");
        }
    }

    @Test
    void callsProveWhoCalls() {
        String negotiated = "05 00 0b 03 10000000 2c00 1400 01000000 d016d016 00000000 09 02 00 00 00000000"
                + KERBEROS_ANSWER;
        String ntlm = "05 00 0b 03 10000000 4000 2000 01000000 d016d016 00000000 0a 02 00 00 00000000" + NTLM;

        assertEquals(List.of("dcerpc", "spnego", "spnego-krb5"),
                above(new Conversation(49155).client(unit(negotiated))));
        assertEquals(List.of("dcerpc"), above(new Conversation(49155).client(unit(ntlm))));
    }

    @Test
    void whatKerberosEncryptsIsNamedOnceMore() {
        String call = "05 00 00 %s 10000000 0000 1000 01000000 08000000 0000 0000 0102030405060708 09 %s 00 00 00000000"
                + "050406ff 0010001c 00000000 00000001";

        assertEquals(List.of("dcerpc", "spnego-krb5", "spnego-krb5"),
                above(new Conversation(49155).client(unit(call.formatted("03", "06")))));
        assertEquals(List.of("dcerpc", "spnego-krb5"),
                above(new Conversation(49155).client(unit(call.formatted("03", "05")))));
        assertEquals(List.of("dcerpc", "spnego-krb5"),
                above(new Conversation(49155).client(unit(call.formatted("01", "06")))));
    }

    /// A unit of DCE RPC with its own length.
    private static Bytes unit(String digits) {
        Bytes bytes = Bytes.ofHex(digits);
        return Bytes.ofHex(bytes.atMost(8).hex() + little(bytes.length()) + bytes.from(10).hex());
    }

    private static List<String> smb2(Bytes message) {
        Bytes length = Bytes.ofHex("%08x".formatted(message.length()));
        return above(new Conversation(445).client(Bytes.ofHex(length.hex() + message.hex())));
    }

    private static Bytes setup(String token) {
        return Bytes.ofHex("fe534d42 4000 0000 00000000 0100 0000 00000000" + "00".repeat(44)
                + "1900 00 01 01000000 00000000 5800" + little(Bytes.ofHex(token).length()) + "0000000000000000" + token);
    }

    private static String little(int number) {
        return "%04x".formatted(Short.toUnsignedInt(Short.reverseBytes((short) number)));
    }
}
