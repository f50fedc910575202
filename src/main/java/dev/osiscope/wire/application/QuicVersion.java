package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.util.Optional;

/// A version of QUIC, as far as its first packets can be read. An open type: values not named here survive.
///
/// @param value the number, 0 to 2^32-1
public record QuicVersion(long value) {

    /// Not known yet.
    public static final QuicVersion UNKNOWN = new QuicVersion(0);

    private static final long VERSION_1 = 1;
    private static final long VERSION_2 = 0x6b3343cfL;
    private static final long DRAFTS = 0xff0000L;
    private static final int FIRST_DRAFT = 23;
    private static final int SALT_OF_29 = 29;
    private static final int SALT_OF_33 = 33;
    private static final int LAST_DRAFT = 34;
    private static final Bytes SALT_1 = Bytes.ofHex("38762cf7f55934b34d179ae6a4c80cadccbb7f0a");
    private static final Bytes SALT_2 = Bytes.ofHex("0dede3def700a6db819381be6e269dcbf9bd2ed9");
    private static final Bytes SALT_OF_DRAFT_29 = Bytes.ofHex("afbfec289993d24c9e9786f19c6111e04390a899");
    private static final Bytes SALT_OF_DRAFT_23 = Bytes.ofHex("c3eef712c72ebb5a11a7d2432bb46365bef9f502");

    /// Whether it is version 2 (RFC 9369), which has other numbers for the types of packets, and other labels.
    boolean second() {
        return value == VERSION_2;
    }

    /// What the keys of the first packets are made with, besides a connection ID that anybody can read (RFC 9001
    /// section 5.2, RFC 9369 section 3.3.1); empty for a version that is not known here.
    Optional<Bytes> salt() {
        if (value == VERSION_1 || second()) {
            return Optional.of(second() ? SALT_2 : SALT_1);
        }
        int draft = value >>> Byte.SIZE == DRAFTS ? (int) (value & 0xff) : 0;
        if (draft < FIRST_DRAFT || draft > LAST_DRAFT) {
            return Optional.empty();
        }
        return Optional.of(draft >= SALT_OF_33 ? SALT_1 : draft >= SALT_OF_29 ? SALT_OF_DRAFT_29 : SALT_OF_DRAFT_23);
    }
}
