package dev.osiscope.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Conversations in the form of a [SegmentScript]: what goes right, and what goes wrong most often.
final class SegmentSeeds {

    private static final int SYN = 2;
    private static final int ACK = 16;
    private static final int FIN_ACK = 17;
    private static final int RST = 4;
    private static final int PSH_ACK = 24;
    private static final int SYN_ACK = 18;
    private static final int SERVER = 1;
    private static final int OFFSET = 32;
    private static final int WINDOW = 200;
    private static final int MILLISECOND = 10;
    private static final int LATER = 18;
    private static final String USUAL_OPTIONS = "020405b40402080a0000000100000000" + "01030307";
    private static final String NONE = "";

    static final Map<String, byte[]> ALL = new LinkedHashMap<>();

    static {
        ALL.put("four-segments", new SegmentSeeds().open().data(0, "hello").ack(SERVER).close().script());
        ALL.put("crossed-close", new SegmentSeeds().open().segment(0, FIN_ACK, 0, 0, NONE)
                .segment(SERVER | OFFSET, FIN_ACK, 0, -1, NONE).ack(0).ack(SERVER).script());
        ALL.put("reset", new SegmentSeeds().open().data(0, "hello").segment(SERVER, RST, 0, 0, NONE)
                .options(0, SYN).script());
        ALL.put("refused", new SegmentSeeds().options(0, SYN)
                .segment(SERVER, RST | ACK, 0, 0, NONE).script());
        ALL.put("repeated", new SegmentSeeds().open().data(0, "hello").slow(OFFSET, PSH_ACK, -5, 0, "hello")
                .ack(SERVER).script());
        ALL.put("lost", new SegmentSeeds().open().segment(OFFSET, PSH_ACK, 20, 0, "hello")
                .duplicates().segment(OFFSET, PSH_ACK, -25, 0, "twenty bytes of data").ack(SERVER).script());
        ALL.put("closed-window", new SegmentSeeds().open().window(SERVER, 0).segment(0, ACK, 0, 0, "x")
                .window(SERVER, 0).window(SERVER, WINDOW).script());
        ALL.put("keep-alive", new SegmentSeeds().open().data(0, "hello").ack(SERVER)
                .segment(OFFSET, ACK, -1, 0, NONE).ack(SERVER).script());
        ALL.put("midway", new SegmentSeeds().data(SERVER, "hello").ack(0).close().script());
        ALL.put("used-again", new SegmentSeeds().open().close().open().script());
    }

    private final ByteArrayOutputStream script = new ByteArrayOutputStream();

    private SegmentSeeds() {}

    private SegmentSeeds open() {
        return options(0, SYN).options(SERVER, SYN_ACK).ack(0);
    }

    private SegmentSeeds close() {
        return segment(0, FIN_ACK, 0, 0, NONE).ack(SERVER).segment(SERVER, FIN_ACK, 0, 0, NONE).ack(0);
    }

    private SegmentSeeds duplicates() {
        return segment(SERVER | OFFSET, ACK, 0, -25, NONE).segment(SERVER | OFFSET, ACK, 0, -25, NONE)
                .segment(SERVER | OFFSET, ACK, 0, -25, NONE);
    }

    private SegmentSeeds ack(int from) {
        return segment(from, ACK, 0, 0, NONE);
    }

    private SegmentSeeds data(int from, String payload) {
        return segment(from, PSH_ACK, 0, 0, payload);
    }

    private SegmentSeeds segment(int kind, int flags, int sequence, int acknowledgment, String payload) {
        return add(kind, flags, sequence, acknowledgment, WINDOW, MILLISECOND, NONE, payload);
    }

    private SegmentSeeds slow(int kind, int flags, int sequence, int acknowledgment, String payload) {
        return add(kind, flags, sequence, acknowledgment, WINDOW, LATER, NONE, payload);
    }

    private SegmentSeeds window(int kind, int window) {
        return add(kind, ACK, 0, 0, window, LATER, NONE, NONE);
    }

    private SegmentSeeds options(int kind, int flags) {
        return add(kind, flags, 0, 0, WINDOW, MILLISECOND, USUAL_OPTIONS, NONE);
    }

    private SegmentSeeds add(int kind, int flags, int sequence, int acknowledgment, int window, int pause,
            String options, String payload) {
        byte[] optionBytes = HexFormat.of().parseHex(options);
        for (int value : new int[] {
            kind, flags, sequence, acknowledgment, window, pause, optionBytes.length / 4, payload.length()}) {
            script.write(value);
        }
        script.writeBytes(optionBytes);
        script.writeBytes(payload.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private byte[] script() {
        return script.toByteArray();
    }
}
