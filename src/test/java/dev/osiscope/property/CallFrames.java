package dev.osiscope.property;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import dev.osiscope.frame.Frame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Segments and datagrams with messages that carry what others say: files that are shared, calls of procedures, a
/// directory that is signed in to; made at random, their lengths right.
public final class CallFrames {

    private static final int SHARING = 445;
    private static final int DIRECTORY = 389;
    private static final int ANY_PORT = 40_404;
    private static final List<Integer> COMMANDS = List.of(0x25, 0x2e, 0x2f, 0x72, 0x73, 0xa2);
    private static final List<Integer> COMMANDS_2 = List.of(0, 1, 8, 9, 11, 3);
    private static final List<Integer> WORDS = List.of(4, 10, 12, 14, 16, 17);
    private static final List<Integer> PROGRAMS = List.of(100_000, 100_003, 100_005, 100_232);
    private static final Bytes NTLM = text("NTLMSSP\0");

    /// All kinds of them, by their names.
    public static final Map<String, Function<RandomGenerator, Frame>> ALL = new TreeMap<>(Map.of(
            "smb", random -> Carriers.tcp(SHARING).apply(session(smb(random))),
            "smb2", random -> Carriers.tcp(SHARING).apply(session(smb2(random))),
            "dcerpc", random -> Carriers.tcp(ANY_PORT).apply(unit(random)),
            "rpc", random -> Carriers.tcp(ANY_PORT).apply(record(call(random))),
            "rpc-answer", random -> Carriers.answer(ANY_PORT, 1, record(answer(random))),
            "rpc-datagram", random -> Carriers.udp(ANY_PORT).apply(call(random)),
            "ldap", random -> Carriers.tcp(DIRECTORY).apply(directory(random))));

    private CallFrames() {}

    private static Bytes session(Bytes message) {
        return joined(bigEndian(message.length()), message);
    }

    /// A header, words, and bytes in which a token or a call stands, where some of the words may say so.
    private static Bytes smb(RandomGenerator random) {
        int words = Draw.oneOf(random, WORDS);
        Bytes inner = inner(random);
        int start = 33 + 2 * words + 2;
        BytesBuilder message = new BytesBuilder(start + inner.length()).put(0, Bytes.ofHex("ff534d42"))
                .put(4, octet(Draw.oneOf(random, COMMANDS))).put(9, octet(random.nextBoolean() ? 0x80 : 0))
                .put(32, octet(words));
        for (int word = 0; word < words; word++) {
            int value = switch (random.nextInt(4)) {
                case 0 -> start;
                case 1 -> inner.length();
                case 2 -> random.nextInt(1 << 16);
                default -> 0;
            };
            message.put(33 + 2 * word, littleEndian(value).atMost(2));
        }
        return message.put(start - 2, littleEndian(inner.length()).atMost(2)).put(start, inner).build();
    }

    /// A header and a body whose first numbers say where a token or a call stands.
    private static Bytes smb2(RandomGenerator random) {
        Bytes inner = inner(random);
        int start = 64 + 56;
        BytesBuilder message = new BytesBuilder(start + inner.length()).put(0, Bytes.ofHex("fe534d4240000000"))
                .put(12, octet(Draw.oneOf(random, COMMANDS_2))).put(16, octet(random.nextInt(2)))
                .put(20, littleEndian(random.nextInt(4) == 0 ? random.nextInt(200) : 0));
        for (int place = 64; place + 4 <= start; place += 4) {
            message.put(place, switch (random.nextInt(4)) {
                case 0 -> littleEndian(start);
                case 1 -> littleEndian(inner.length());
                case 2 -> littleEndian(start | inner.length() << 16);
                default -> Draw.bytes(random, 4);
            });
        }
        return message.put(start, inner).build();
    }

    private static Bytes inner(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> token(random);
            case 1 -> joined(NTLM, Draw.upTo(random, 30));
            case 2 -> unit(random);
            default -> Draw.upTo(random, 40);
        };
    }

    /// An offer of ways to sign in, of which the first has a token.
    private static Bytes token(RandomGenerator random) {
        Bytes ways = element(0xa0, element(0x30, element(6, Bytes.ofHex("2a864886f712010202"))));
        Bytes first = element(0xa2, element(4, Draw.upTo(random, 20)));
        Bytes offer = element(0xa0, element(0x30, joined(ways, first)));
        return element(0x60, joined(element(6, Bytes.ofHex("2b0601050502")), offer));
    }

    private static Bytes unit(RandomGenerator random) {
        Bytes body = Draw.upTo(random, 30);
        Bytes proof = random.nextBoolean() ? Bytes.EMPTY : token(random);
        Bytes trailer = proof.isEmpty() ? Bytes.EMPTY
                : joined(new BytesBuilder(8).put(0, octet(random.nextInt(17))).build(), proof);
        int length = 16 + body.length() + trailer.length();
        return new BytesBuilder(length).put(0, Bytes.ofHex("0500000310000000")).put(2, octet(random.nextInt(20)))
                .put(8, littleEndian(length).atMost(2)).put(10, littleEndian(proof.length()).atMost(2))
                .put(16, body).put(16 + body.length(), trailer).build();
    }

    private static Bytes record(Bytes message) {
        return joined(bigEndian(message.length() | 0x80000000), message);
    }

    private static Bytes call(RandomGenerator random) {
        Bytes start = joined(joined(bigEndian(random.nextInt(4)), joined(bigEndian(0), bigEndian(2))),
                joined(bigEndian(Draw.oneOf(random, PROGRAMS)), joined(bigEndian(random.nextInt(5)), bigEndian(random.nextInt(4)))));
        return joined(start, joined(proof(random), joined(proof(random), Draw.upTo(random, 30))));
    }

    private static Bytes answer(RandomGenerator random) {
        Bytes start = joined(bigEndian(random.nextInt(4)), joined(bigEndian(1), bigEndian(random.nextInt(2))));
        return joined(start, joined(proof(random), joined(bigEndian(random.nextInt(2)), Draw.upTo(random, 20))));
    }

    private static Bytes proof(RandomGenerator random) {
        Bytes proof = Draw.bytes(random, 4 * random.nextInt(4));
        return joined(bigEndian(random.nextInt(2)), joined(bigEndian(proof.length()), proof));
    }

    private static Bytes directory(RandomGenerator random) {
        Bytes number = element(2, octet(1));
        Bytes proof = joined(element(4, text("GSS-SPNEGO")), element(4, inner(random)));
        Bytes message = switch (random.nextInt(4)) {
            case 0 -> element(0x60, joined(element(2, octet(3)), joined(element(4, Bytes.EMPTY), element(0xa3, proof))));
            case 1 -> element(0x61, joined(element(10, octet(0)), joined(element(4, NTLM), element(0x87, inner(random)))));
            case 2 -> element(0x77, joined(element(0x80, text("1.3.6.1.4.1.4203.1.11.1")), element(0x81, inner(random))));
            default -> joined(element(0x63, Draw.upTo(random, 20)), element(0xa0, element(0x30,
                    joined(element(4, text("1.2.840.113556.1.4.319")), element(4, Draw.upTo(random, 20))))));
        };
        return element(0x30, joined(number, message));
    }

    private static Bytes element(int tag, Bytes contents) {
        int length = contents.length();
        Bytes head = length < 0x80 ? octet(length) : joined(octet(0x82), bigEndian(length).from(2));
        return joined(octet(tag), joined(head, contents));
    }

    private static Bytes joined(Bytes first, Bytes second) {
        return Carriers.joined(first, second);
    }

    private static Bytes octet(int value) {
        return bigEndian(value).from(3);
    }

    private static Bytes bigEndian(int value) {
        return Bytes.wrap(new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }

    private static Bytes littleEndian(int value) {
        return bigEndian(Integer.reverseBytes(value));
    }

    private static Bytes text(String text) {
        return Bytes.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
