package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The ways to prove who one is that GSS-API knows (RFC 2743): the token of each has a form of its own.
public enum GssMechanism {
    /// Two ends agree on one of the others (RFC 4178).
    NEGOTIATION("spnego", "Negotiation of how to sign in"),
    /// Kerberos 5 (RFC 4121).
    KERBEROS("spnego-krb5", "Kerberos, token"),
    /// NT LAN Manager (MS-NLMP).
    NTLM("ntlmssp", "NTLM");

    /// The protocol around the tokens.
    public static final Protocol PROTOCOL = protocol("gss-api", "GSS-API");

    private static final Bytes NTLM_SIGNATURE = Bytes.wrap("NTLMSSP\0".getBytes(StandardCharsets.ISO_8859_1));
    private static final long NTLM_CHECK = 0x01000000L;
    private static final int NTLM_CHECK_LENGTH = 16;
    /// The request and the answer of Kerberos where nothing stands around them (RFC 4120 section 5.5).
    private static final int BARE_REQUEST = 0x6e;
    private static final int BARE_ANSWER = 0x6f;
    /// Object identifiers as they are written in BER.
    private static final Map<Bytes, GssMechanism> BY_IDENTIFIER = Map.of(
            Bytes.ofHex("2b0601050502"), NEGOTIATION,
            Bytes.ofHex("2a864886f712010202"), KERBEROS,
            Bytes.ofHex("2a864882f712010202"), KERBEROS,
            Bytes.ofHex("2a864886f71201020203"), KERBEROS,
            Bytes.ofHex("2b0601050205"), KERBEROS,
            Bytes.ofHex("2b06010401823702020a"), NTLM);

    private final Protocol protocol;

    GssMechanism(String id, String name) {
        protocol = protocol(id, name);
    }

    /// Its protocol.
    public Protocol protocol() {
        return protocol;
    }

    /// All protocols of tokens.
    public static Stream<Protocol> protocols() {
        return Stream.concat(Stream.of(PROTOCOL), Stream.of(values()).map(GssMechanism::protocol));
    }

    /// The mechanism with this object identifier.
    ///
    /// @param identifier the identifier's contents, as BER writes them
    public static Optional<GssMechanism> of(Bytes identifier) {
        return Optional.ofNullable(BY_IDENTIFIER.get(identifier));
    }

    /// The mechanism whose token these bytes are, where they say so by themselves: a choice of SPNEGO (RFC 4178 section
    /// 4.2), the signature of NTLM (MS-NLMP section 2.2.1), the number of a kind of Kerberos' tokens (RFC 4121 section
    /// 4.1, RFC 1964 section 1.2).
    public static Optional<GssMechanism> ofToken(Bytes token) {
        if (signedNtlm(token) || token.length() == NTLM_CHECK_LENGTH && token.u32(0) == NTLM_CHECK) {
            return Optional.of(NTLM);
        }
        if (token.length() < 2) {
            return Optional.empty();
        }
        if ((token.u8(0) == BARE_REQUEST || token.u8(0) == BARE_ANSWER) && holdsSequence(token)) {
            return Optional.of(KERBEROS);
        }
        return switch (token.u16(0)) {
            case 0x0404, 0x0504, 0x0405, 0x0101, 0x0201 -> Optional.of(KERBEROS);
            default -> (token.u8(0) & 0xfe) == 0xa0 ? Optional.of(NEGOTIATION) : Optional.empty();
        };
    }

    private static boolean holdsSequence(Bytes token) {
        return BerElement.read(token, 0, token.length()).flatMap(element -> element.inner(token))
                .filter(element -> element.tag() == BerElement.SEQUENCE).isPresent();
    }

    /// Whether these bytes begin a message of NTLM.
    public static boolean signedNtlm(Bytes token) {
        return token.atMost(NTLM_SIGNATURE.length()).equals(NTLM_SIGNATURE);
    }

    private static Protocol protocol(String id, String name) {
        return new Protocol(id, name, Protocol.Level.APPLICATION);
    }
}
