package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The keys of the first packets of a QUIC connection in one direction (RFC 9001 section 5). They are made from what
/// anybody can read, so that only those who do not look are kept out.
public final class QuicKeys {

    private static final String HASH = "HmacSHA256";
    private static final String CIPHER = "AES";
    private static final int HASH_LENGTH = 32;
    private static final int KEY_LENGTH = 16;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final int SAMPLE_START = 4;
    private static final int SAMPLE_LENGTH = 16;
    private static final int PROTECTED_BITS = 0x0f;
    private static final int NUMBER_LENGTH_BITS = 0x03;

    private final byte[] key;
    private final byte[] nonce;
    private final byte[] header;

    private QuicKeys(byte[] key, byte[] nonce, byte[] header) {
        this.key = key;
        this.nonce = nonce;
        this.header = header;
    }

    /// A packet that was opened.
    ///
    /// @param number  its packet number
    /// @param payload its frames
    public record Opened(long number, Bytes payload) {}

    /// The keys of one end.
    ///
    /// @param connection the connection ID that the client's first packet is sent to
    /// @param client     whether it is the client that sends
    /// @return empty for a version that is not known here
    public static Optional<QuicKeys> of(QuicVersion version, Bytes connection, boolean client) {
        return version.salt().flatMap(salt -> {
            try {
                byte[] initial = hash(salt.toArray(), connection.toArray());
                byte[] secret = expand(initial, client ? "client in" : "server in", HASH_LENGTH);
                String prefix = version.second() ? "quicv2 " : "quic ";
                return Optional.of(new QuicKeys(expand(secret, prefix + "key", KEY_LENGTH),
                        expand(secret, prefix + "iv", NONCE_LENGTH), expand(secret, prefix + "hp", KEY_LENGTH)));
            } catch (GeneralSecurityException _) {
                return Optional.empty();
            }
        });
    }

    /// Opens a packet.
    ///
    /// @param largest the largest packet number so far; -1 for none
    /// @return empty where the packet was not closed with these keys
    public Optional<Opened> open(QuicPacket packet, long largest) {
        byte[] bytes = packet.bytes().toArray();
        int start = packet.numberStart();
        if (start == 0 || bytes.length < start + SAMPLE_START + SAMPLE_LENGTH) {
            return Optional.empty();
        }
        try {
            int length = uncover(bytes, start);
            long number = number(bytes, start, length, largest);
            byte[] payload = decrypt(bytes, start + length, number);
            return Optional.of(new Opened(number, Bytes.wrap(payload)));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /// Takes the protection of the header away (RFC 9001 section 5.4).
    ///
    /// @return how many bytes the packet number has
    private int uncover(byte[] bytes, int start) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER + "/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(header, CIPHER));
        byte[] mask = cipher.doFinal(bytes, start + SAMPLE_START, SAMPLE_LENGTH);
        bytes[0] ^= (byte) (mask[0] & PROTECTED_BITS);
        int length = (bytes[0] & NUMBER_LENGTH_BITS) + 1;
        for (int index = 0; index < length; index++) {
            bytes[start + index] ^= mask[1 + index];
        }
        return length;
    }

    /// The whole packet number: the one nearest to what is expected (RFC 9000 section A.3).
    private static long number(byte[] bytes, int start, int length, long largest) {
        long sent = 0;
        for (int index = 0; index < length; index++) {
            sent = sent << Byte.SIZE | bytes[start + index] & 0xff;
        }
        long turn = 1L << length * Byte.SIZE;
        long expected = largest + 1;
        long candidate = expected & -turn | sent;
        if (candidate + turn / 2 <= expected) {
            return candidate + turn;
        }
        return candidate > expected + turn / 2 && candidate >= turn ? candidate - turn : candidate;
    }

    private byte[] decrypt(byte[] bytes, int payload, long number) throws GeneralSecurityException {
        byte[] once = nonce.clone();
        for (int index = 0; index < Long.BYTES; index++) {
            once[NONCE_LENGTH - 1 - index] ^= (byte) (number >>> index * Byte.SIZE);
        }
        Cipher cipher = Cipher.getInstance(CIPHER + "/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, CIPHER), new GCMParameterSpec(TAG_BITS, once));
        cipher.updateAAD(bytes, 0, payload);
        return cipher.doFinal(bytes, payload, bytes.length - payload);
    }

    /// Makes a key of a secret (RFC 8446 section 7.1).
    private static byte[] expand(byte[] secret, String name, int length) throws GeneralSecurityException {
        byte[] label = ("tls13 " + name).getBytes(StandardCharsets.US_ASCII);
        byte[] info = new byte[label.length + 5];
        info[1] = (byte) length;
        info[2] = (byte) label.length;
        System.arraycopy(label, 0, info, 3, label.length);
        info[info.length - 1] = 1;
        return Arrays.copyOf(hash(secret, info), length);
    }

    private static byte[] hash(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(HASH);
        mac.init(new SecretKeySpec(key, HASH));
        return mac.doFinal(message);
    }
}
