package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Closes QUIC's first packets for the tests, as an end would (RFC 9001 section 5, RFC 9369 section 3.3).
///
/// @param version the version
/// @param first   the connection ID that the client's first packet is sent to
/// @param client  whether the client sends
public record QuicSealer(long version, Bytes first, boolean client) {

    /// The number of version 2.
    public static final long VERSION_2 = 0x6b3343cfL;

    private static final int NUMBER_LENGTH = 4;
    private static final int TAG = 16;

    /// An Initial packet to a connection ID, from an end without one.
    public Bytes initial(Bytes destination, int number, Bytes payload) {
        boolean second = version == VERSION_2;
        byte[] header = header(second, destination, payload.length()).putInt(number).array();
        try {
            byte[] iv = key("iv", 12);
            byte[] nonce = ByteBuffer.wrap(iv.clone())
                    .putInt(8, ByteBuffer.wrap(iv).getInt(8) ^ number).array();
            Cipher aead = Cipher.getInstance("AES/GCM/NoPadding");
            aead.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key("key", 16), "AES"), new GCMParameterSpec(128, nonce));
            aead.updateAAD(header);
            return covered(header, aead.doFinal(payload.toArray()));
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    private ByteBuffer header(boolean second, Bytes destination, int length) {
        return ByteBuffer.allocate(10 + destination.length() + NUMBER_LENGTH)
                .put((byte) (second ? 0xd3 : 0xc3)).putInt((int) version)
                .put((byte) destination.length()).put(destination.toArray()).put((byte) 0).put((byte) 0)
                .putShort((short) (0x4000 | length + TAG + NUMBER_LENGTH));
    }

    private Bytes covered(byte[] header, byte[] closed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key("hp", 16), "AES"));
        byte[] mask = cipher.doFinal(closed, 0, 16);
        header[0] ^= (byte) (mask[0] & 0x0f);
        for (int index = 0; index < NUMBER_LENGTH; index++) {
            header[header.length - NUMBER_LENGTH + index] ^= mask[1 + index];
        }
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.writeBytes(header);
        packet.writeBytes(closed);
        return Bytes.wrap(packet.toByteArray());
    }

    private byte[] key(String name, int length) throws GeneralSecurityException {
        boolean second = version == VERSION_2;
        String salt = second ? "0dede3def700a6db819381be6e269dcbf9bd2ed9" : "38762cf7f55934b34d179ae6a4c80cadccbb7f0a";
        KDF hash = KDF.getInstance("HKDF-SHA256");
        byte[] secret = hash.deriveData(HKDFParameterSpec.ofExtract()
                .addSalt(Bytes.ofHex(salt).toArray()).addIKM(first.toArray())
                .thenExpand(label(client ? "client in" : "server in", 32), 32));
        return hash.deriveData(HKDFParameterSpec.expandOnly(
                new SecretKeySpec(secret, "Generic"), label((second ? "quicv2 " : "quic ") + name, length), length));
    }

    private static byte[] label(String name, int length) {
        byte[] label = ("tls13 " + name).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(label.length + 4).putShort((short) length).put((byte) label.length).put(label)
                .array();
    }

    /// A frame with a piece of the handshake.
    public static Bytes piece(int offset, Bytes piece) {
        return Bytes.wrap(ByteBuffer.allocate(5 + piece.length()).put((byte) 6)
                .putShort((short) (0x4000 | offset)).putShort((short) (0x4000 | piece.length()))
                .put(piece.toArray()).array());
    }

    /// These bytes one after the other.
    public static Bytes joined(List<Bytes> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(part.toArray()));
        return Bytes.wrap(all.toByteArray());
    }
}
