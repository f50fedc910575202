package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Messages on whatever port that can be told by their first bytes.
///
/// @param length  how many bytes it takes to recognise them
/// @param sign    whether a conversation of the protocol begins with those bytes
/// @param framing where its messages end
public record SignedFraming(int length, Predicate<Bytes> sign, MessageFraming framing) {

    private static final int STUN_HEADER = 20;
    private static final long STUN_COOKIE = 0x2112a442L;
    private static final int BITTORRENT_GREETING = 68;
    private static final int BITTORRENT_LETTERS = 19;
    private static final Set<Long> BITCOIN_NETWORKS = Set.of(0xf9beb4d9L, 0x0b110907L, 0xfabfb5daL);
    private static final int SMPP_HEADER = 16;
    private static final Set<Long> SMPP_COMMANDS =
            Set.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 0xbL, 0x15L, 0x21L, 0x102L, 0x103L, 0x111L, 0x112L, 0x113L);
    private static final long LONGEST_SMPP = 1 << 16;
    private static final String FIX_CHECKSUM = "\u000110=";
    private static final int FIX_END = 7;
    private static final int LONGEST_FIX = 1 << 13;

    /// By protocol, in the order in which they are tried.
    public static final Map<Protocol, SignedFraming> ALL = all();

    private static Map<Protocol, SignedFraming> all() {
        Map<Protocol, SignedFraming> all = new LinkedHashMap<>();
        put(all, "bittorrent", "BitTorrent", BITTORRENT_LETTERS + 1, SignedFraming::bitTorrent,
                MessageFraming.of(4, SignedFraming::bitTorrentLength));
        put(all, "giop", "CORBA (GIOP)", 12, bytes -> bytes.u32(0) == 0x47494f50L, MessageFraming.of(12, bytes -> 12
                + ((bytes.u8(6) & 1) == 0 ? bytes.u32(8) : MessageFraming.littleEndian(bytes, 8, 4))));
        put(all, "stun", "Address discovery (STUN)", STUN_HEADER, SignedFraming::stun,
                MessageFraming.of(8, SignedFraming::stunLength));
        put(all, "bitcoin", "Bitcoin", 24, bytes -> BITCOIN_NETWORKS.contains(bytes.u32(0)),
                MessageFraming.reversed(24, 16, 4, 24));
        put(all, "fix", "Financial information exchange", 6, SignedFraming::fix,
                MessageFraming.of(6, SignedFraming::fixLength));
        put(all, "smpp", "Short messages, peer to peer", SMPP_HEADER, SignedFraming::smpp,
                MessageFraming.counted(SMPP_HEADER, 0, 4, 0));
        put(all, "drda", "Databases, distributed", 10, SignedFraming::drda,
                MessageFraming.counted(10, 0, 2, 0).where(SignedFraming::drda));
        return all;
    }

    private static void put(Map<Protocol, SignedFraming> all, String id, String name, int length, Predicate<Bytes> sign,
            MessageFraming framing) {
        all.put(new Protocol(id, name, Protocol.Level.APPLICATION), new SignedFraming(length, sign, framing));
    }

    /// Its length and the protocol's name.
    private static boolean bitTorrent(Bytes bytes) {
        return bytes.u8(0) == BITTORRENT_LETTERS && bytes.slice(1, BITTORRENT_LETTERS)
                .text(StandardCharsets.ISO_8859_1).equals("BitTorrent protocol");
    }

    /// The greeting, then messages with their length before them.
    private static long bitTorrentLength(Bytes bytes) {
        return bytes.u32(0) == 0x13426974L ? BITTORRENT_GREETING : 4 + bytes.u32(0);
    }

    /// A message of STUN (RFC 8489 section 5), with or without its length before it (RFC 4571 section 2).
    private static boolean stun(Bytes bytes) {
        boolean plain = bytes.u32(4) == STUN_COOKIE && bytes.u8(0) >> 6 == 0;
        return plain || bytes.u32(6) == STUN_COOKIE && bytes.u16(0) == STUN_HEADER + bytes.u16(4);
    }

    /// Messages of STUN are shown with what stands after them in the same segment.
    static long stunLength(Bytes bytes) {
        long first = 2 + bytes.u16(0);
        if (bytes.u32(4) == STUN_COOKIE) {
            first = STUN_HEADER + bytes.u16(2);
        } else if (bytes.u8(0) >> 6 == 1) {
            first = 4 + Math.ceilDiv(bytes.u16(2), 4) * 4L;
        }
        return Math.max(first, bytes.length());
    }

    /// The version of the first field, which is the first one.
    private static boolean fix(Bytes bytes) {
        return bytes.slice(0, 5).text(StandardCharsets.ISO_8859_1).equals("8=FIX");
    }

    /// The last field is a checksum of three digits.
    private static long fixLength(Bytes bytes) {
        int at = bytes.atMost(LONGEST_FIX).text(StandardCharsets.ISO_8859_1).indexOf(FIX_CHECKSUM);
        if (at < 0) {
            return bytes.length() < LONGEST_FIX ? -1 : bytes.length();
        }
        return at + 1 + FIX_END;
    }

    private static boolean smpp(Bytes bytes) {
        long command = bytes.u32(4);
        return bytes.u32(0) >= SMPP_HEADER && bytes.u32(0) < LONGEST_SMPP
                && SMPP_COMMANDS.contains(command & 0x7fffffffL) && command != 0;
    }

    /// A length with a mark after it, and that of what it counts.
    private static boolean drda(Bytes bytes) {
        return bytes.u8(2) == 0xd0 && bytes.u16(0) == bytes.u16(6) + 6;
    }
}
