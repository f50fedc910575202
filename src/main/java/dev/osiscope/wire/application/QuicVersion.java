package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.util.Map;
import java.util.Optional;

/// A version of QUIC, as far as its first packets can be read. An open type: values not named here survive.
///
/// @param value the number, 0 to 2^32-1
public record QuicVersion(long value) {

    /// Not known yet.
    public static final QuicVersion UNKNOWN = new QuicVersion(0);

    private static final long VERSION_1 = 1;
    private static final long VERSION_2 = 0x6b3343cfL;
    private static final long Q050 = 0x51303530L;
    private static final long T050 = 0x54303530L;
    private static final long T051 = 0x54303531L;
    private static final long DRAFTS = 0xff0000L;
    private static final int FIRST_DRAFT = 11;
    private static final int SALT_OF_22 = 22;
    private static final int SALT_OF_23 = 23;
    private static final int SALT_OF_29 = 29;
    private static final int SALT_OF_33 = 33;
    private static final int LAST_DRAFT = 34;
    /// The versions of Facebook's begin so.
    private static final long OF_FACEBOOK = 0xfaceb0L;
    /// The versions that make a server name those that it knows (RFC 9000 section 15).
    private static final long RESERVED = 0x0a0a0a0aL;
    private static final long RESERVED_MASK = 0x0f0f0f0fL;
    /// The versions of others than the standard's authors, by the draft that they follow.
    private static final Map<Long, Integer> DRAFT_OF = Map.of(0xfaceb001L, 22, 0xfaceb002L, 27, 0xfaceb00eL, 27,
            0xfaceb010L, 27, 0xfaceb011L, 27, 0xfaceb012L, 27, 0xfaceb013L, 27);
    private static final Bytes SALT_1 = Bytes.ofHex("38762cf7f55934b34d179ae6a4c80cadccbb7f0a");
    private static final Bytes SALT_2 = Bytes.ofHex("0dede3def700a6db819381be6e269dcbf9bd2ed9");
    private static final Bytes SALT_OF_DRAFT_29 = Bytes.ofHex("afbfec289993d24c9e9786f19c6111e04390a899");
    private static final Bytes SALT_OF_DRAFT_22 = Bytes.ofHex("7fbcdb0e7c66bbe9193a96cd21519ebd7a02644a");
    private static final Bytes SALT_T050 = Bytes.ofHex("7ff579e5acd072915580304c43a2367c60488310");
    private static final Bytes SALT_T051 = Bytes.ofHex("7a4edef4e7ccee5fa4506c19124fc8ccda6e033d");
    private static final Bytes SALT_OF_DRAFT_23 = Bytes.ofHex("c3eef712c72ebb5a11a7d2432bb46365bef9f502");

    /// Whether it is version 2 (RFC 9369), which has other numbers for the types of packets, and other labels.
    boolean second() {
        return value == VERSION_2;
    }

    /// Whether its frames are those that Google had before the standard, with TLS in them.
    boolean framedByGoogle() {
        return value == T050 || value == T051;
    }

    /// Whether packets of it are met with, so that its number is a sign of QUIC; not all of them can be read.
    public boolean isInUse() {
        boolean draft = isDraft() && (value & 0xff) >= FIRST_DRAFT;
        boolean reserved = (value & RESERVED_MASK) == RESERVED;
        boolean own = value >>> Byte.SIZE == OF_FACEBOOK || value == Q050 || framedByGoogle();
        return value == VERSION_1 || second() || draft || reserved || own;
    }

    private boolean isDraft() {
        return value >>> Byte.SIZE == DRAFTS;
    }

    /// What the keys of the first packets are made with, besides a connection ID that anybody can read (RFC 9001
    /// section 5.2, RFC 9369 section 3.3.1); empty for a version that is not known here.
    Optional<Bytes> salt() {
        if (value == VERSION_1 || second()) {
            return Optional.of(second() ? SALT_2 : SALT_1);
        }
        if (framedByGoogle()) {
            return Optional.of(value == T050 ? SALT_T050 : SALT_T051);
        }
        int draft = isDraft() ? (int) (value & 0xff) : DRAFT_OF.getOrDefault(value, 0);
        if (draft < SALT_OF_22 || draft > LAST_DRAFT) {
            return Optional.empty();
        }
        if (draft >= SALT_OF_29) {
            return Optional.of(draft >= SALT_OF_33 ? SALT_1 : SALT_OF_DRAFT_29);
        }
        return Optional.of(draft >= SALT_OF_23 ? SALT_OF_DRAFT_23 : SALT_OF_DRAFT_22);
    }
}
