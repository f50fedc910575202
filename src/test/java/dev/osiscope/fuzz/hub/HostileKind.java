package dev.osiscope.fuzz.hub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// The ways in which a client can do harm, each drawn anew by a random number.
enum HostileKind {

    /// Bytes of no meaning, with line feeds among them.
    RANDOM_BYTES("random bytes", random -> Hostility.of(bytes(random, 1 + random.nextInt(4096)))),

    /// A line that does not end: up to a mebibyte.
    ENDLESS_LINE("endless lines", random -> new Hostility(
            Collections.nCopies(1 + random.nextInt(64), filled(16_384, (byte) 'x')), 0, 0, true, true)),

    /// A ClientHello that is cut short, and then silence.
    HALF_OPEN_TLS("half-open TLS", random ->
            Hostility.of(cut(random, clientHello(random))).holding(random.nextInt(200))),

    /// The head of a TLS record, and what does not belong there.
    BROKEN_TLS("broken TLS", random -> Hostility.of(tlsRecord(bytes(random, random.nextInt(600))))),

    /// A line that comes byte by byte.
    SLOW_BYTES("slow writers", random -> new Hostility(
            singles("{\"event\": \"slow\"}"), 1 + random.nextInt(10), 0, true, true)),

    /// Connects and is gone, again and again.
    CONNECT_STORM("connect storms", random -> new Hostility(List.of(), 0, 0, true, random.nextInt(10) > 0)),

    /// What looks like JSON: without an end, much too deep, of the wrong kind.
    BROKEN_JSON("broken JSON", random -> Hostility.of(text(json(random)))),

    /// A WebSocket handshake with something missing, and frames of random bytes behind it.
    BROKEN_WEB_SOCKET("broken WebSocket", random ->
            Hostility.of(cut(random, text(upgrade(random))), bytes(random, random.nextInt(300)))),

    /// Many lines at once, with control characters, long words and markup, from one that reads nothing.
    DEAF_FLOOD("floods of one that never reads", random -> Hostility.of(flood(random)).deaf().holding(random.nextInt(100))),

    /// A whole line, a half one, and a FIN.
    HALF_A_LINE("half a line", random -> Hostility.of(text("whole\nhal")).orderly().holding(0));

    private static final int LINES_OF_A_FLOOD = 50;

    private final String title;
    private final Function<Random, Hostility> draw;

    HostileKind(String title, Function<Random, Hostility> draw) {
        this.title = title;
        this.draw = draw;
    }

    /// What it is called in a table.
    String title() {
        return title;
    }

    Hostility draw(Random random) {
        return draw.apply(random);
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] filled(int count, byte value) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, value);
        return bytes;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cut(Random random, byte[] bytes) {
        return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
    }

    private static List<byte[]> singles(String text) {
        List<byte[]> pieces = new ArrayList<>();
        for (byte value : text(text + "\n")) {
            pieces.add(new byte[] {value});
        }
        return pieces;
    }

    /// The head of a handshake record (RFC 8446 section 5.1) and its content.
    private static byte[] tlsRecord(byte[] content) {
        byte[] record = new byte[5 + content.length];
        record[0] = 0x16;
        record[1] = 3;
        record[2] = 1;
        record[3] = (byte) (content.length >> 8);
        record[4] = (byte) content.length;
        System.arraycopy(content, 0, record, 5, content.length);
        return record;
    }

    /// Its beginning is right (RFC 8446 section 4.1.2), its rest is not.
    private static byte[] clientHello(Random random) {
        byte[] content = bytes(random, 200 + random.nextInt(300));
        byte[] head = {1, 0, (byte) ((content.length - 4) >> 8), (byte) (content.length - 4), 3, 3};
        System.arraycopy(head, 0, content, 0, head.length);
        return tlsRecord(content);
    }

    private static String json(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "{\"event\": \"a\", \"payload\": " + "[".repeat(1 + random.nextInt(4000)) + "\n";
            case 1 -> "{\"event\": " + random.nextLong() + "}\n";
            case 2 -> "{\"event\": \"a\", \"payload\": 1e" + Math.abs(random.nextLong()) + "}\n";
            case 3 -> "{\"event\": \"subscribe\", \"payload\": \"" + "*".repeat(random.nextInt(500)) + "\"}\n";
            case 4 -> "{\"event\": \"\\ud800\", \"event\": {}, \n";
            default -> "{}\n".repeat(1 + random.nextInt(300));
        };
    }

    private static String upgrade(Random random) {
        String key = random.nextBoolean() ? "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" : "";
        String long1 = random.nextInt(4) == 0 ? "X: " + "y".repeat(random.nextInt(20_000)) + "\r\n" : "";
        return "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" + key + long1
                + "Sec-WebSocket-Version: " + random.nextInt(20) + "\r\n\r\n";
    }

    private static byte[] flood(Random random) {
        StringBuilder lines = new StringBuilder();
        for (int line = 0; line < LINES_OF_A_FLOOD; line++) {
            lines.append(switch (random.nextInt(4)) {
                case 0 -> "\u001b[31mred\u001b[0m\u0007";
                case 1 -> "<script>alert(" + random.nextInt() + ")</script>";
                case 2 -> "word".repeat(1 + random.nextInt(500));
                default -> "0".repeat(16) + " mallory@example.org \ud83d\ude00";
            }).append('\n');
        }
        return text(lines.toString());
    }
}
