package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.application.SshFields;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What two ends say in SSH (RFC 4253). As in Wireshark, the client's line tells the version, packets are put together
/// until their sender takes new keys, and then a segment is shown as it comes.
final class SshDialogue implements Dialogue {

    private static final String VERSION = "SSH-";
    private static final int LENGTH = SshFields.PACKET_LENGTH.range().byteLength();
    private static final int CODE = LENGTH + SshFields.PADDING_LENGTH.range().byteLength();
    /// What is longer is taken for no length.
    private static final int LONGEST = 0xffff;
    private static final int BLOCK = 8;
    private static final long UNSIGNED = 0xffff_ffffL;

    private final Speaker client = new Speaker();
    private final Speaker server = new Speaker();
    private String version = "";

    /// What is known of an end.
    private static final class Speaker {

        private long named = Long.MAX_VALUE;
        private boolean encrypts;
    }

    @Override
    public Extent next(Span rest, Turn turn) {
        Speaker speaker = turn.fromClient() ? client : server;
        Bytes bytes = rest.captured();
        if (turn.frameNumber() <= speaker.named && begins(bytes, VERSION)) {
            return version(rest, turn, speaker);
        }
        if (version.isEmpty() || speaker.encrypts) {
            return new Extent.Known(rest.length(), SshReader.ENCRYPTED);
        }
        if (bytes.length() < LENGTH) {
            return new Extent.Open(LENGTH - bytes.length(), SshReader.PACKET);
        }
        return version.equals("1") ? oldPacket(rest) : packet(rest, speaker);
    }

    @Override
    public Optional<LayerDissector> beginning() {
        return Optional.of(SshReader.ENCRYPTED.beginning());
    }

    private Extent version(Span rest, Turn turn, Speaker speaker) {
        Bytes bytes = rest.captured();
        int end = 0;
        while (end < bytes.length() && bytes.u8(end) != '\n') {
            end++;
        }
        if (end == bytes.length()) {
            return new Extent.Known(rest.length(), SshReader.VERSION);
        }
        speaker.named = turn.frameNumber();
        if (turn.fromClient()) {
            boolean second = begins(bytes, "SSH-2.") || begins(bytes, "SSH-1.99-");
            version = second ? "2" : begins(bytes, "SSH-1.") ? "1" : version;
        }
        return new Extent.Known(end + 1, SshReader.VERSION);
    }

    private static Extent packet(Span rest, Speaker speaker) {
        Bytes bytes = rest.captured();
        long length = SshFields.PACKET_LENGTH.in(bytes);
        long needed = LENGTH + length & UNSIGNED;
        if (needed <= rest.length() && length >= LONGEST) {
            return new Extent.Known(rest.length(), SshReader.PACKET);
        }
        boolean whole = needed <= rest.length() && bytes.length() > CODE;
        speaker.encrypts |= whole && length > 1 && bytes.u8(CODE) == SshFields.NEW_KEYS;
        return new Extent.Known(needed, SshReader.PACKET);
    }

    /// A packet of version 1, which has its padding before it. Wireshark takes it for whole four bytes too early.
    private static Extent oldPacket(Span rest) {
        long length = SshFields.PACKET_LENGTH.in(rest.captured());
        long needed = BLOCK - length % BLOCK + length;
        return new Extent.Known(Math.max(needed, Math.min(rest.length(), LENGTH + needed)), SshReader.ENCRYPTED);
    }

    private static boolean begins(Bytes bytes, String text) {
        return bytes.atMost(text.length()).text(StandardCharsets.ISO_8859_1).equalsIgnoreCase(text);
    }
}
