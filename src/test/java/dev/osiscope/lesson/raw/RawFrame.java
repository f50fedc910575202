package dev.osiscope.lesson.raw;

import java.nio.charset.StandardCharsets;

/// An Ethernet frame, read by its bytes alone: IEEE 802.3, RFC 791, RFC 768, RFC 9293. The program's own reading of frames has no part in it.
///
/// @param number its number in the file, from 1
/// @param nanos  when it was sent, nanoseconds since 1970-01-01T00:00:00Z
/// @param bytes  its bytes
record RawFrame(int number, long nanos, byte[] bytes) {

    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int RST = 0x04;
    static final int ACK = 0x10;

    private static final int ETHERNET = 14;
    private static final int IP = 0x0800;
    private static final int ARP = 0x0806;
    private static final int ICMP_NUMBER = 1;
    private static final int TCP_NUMBER = 6;
    private static final int UDP_NUMBER = 17;
    private static final int UDP_HEADER = 8;

    private int u8(int at) {
        return bytes[at] & 0xff;
    }

    private int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    private long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    boolean isArp() {
        return u16(12) == ARP;
    }

    boolean isIp() {
        return u16(12) == IP;
    }

    private boolean carries(int protocol) {
        return isIp() && u8(ETHERNET + 9) == protocol;
    }

    boolean isIcmp() {
        return carries(ICMP_NUMBER);
    }

    boolean isTcp() {
        return carries(TCP_NUMBER);
    }

    boolean isUdp() {
        return carries(UDP_NUMBER);
    }

    int linkHeader() {
        return ETHERNET;
    }

    int ipHeader() {
        return isIp() ? 4 * (u8(ETHERNET) & 0xf) : 0;
    }

    private int transport() {
        return ETHERNET + ipHeader();
    }

    int transportHeader() {
        return isTcp() ? 4 * (u8(transport() + 12) >> 4) : isUdp() ? UDP_HEADER : 0;
    }

    /// How long the packet says it is: behind it there may be padding.
    int ipLength() {
        return isIp() ? u16(ETHERNET + 2) : 0;
    }

    /// The bytes that TCP or UDP carries.
    int length() {
        return ipLength() - ipHeader() - transportHeader();
    }

    String payload() {
        return new String(bytes, transport() + transportHeader(), length(), StandardCharsets.UTF_8);
    }

    private String address(int at) {
        return u8(at) + "." + u8(at + 1) + "." + u8(at + 2) + "." + u8(at + 3);
    }

    /// Who sends it: an IPv4 address, in ARP too.
    String source() {
        return address(isArp() ? ETHERNET + 14 : ETHERNET + 12);
    }

    /// Whom it is for.
    String destination() {
        return address(isArp() ? ETHERNET + 24 : ETHERNET + 16);
    }

    int sourcePort() {
        return u16(transport());
    }

    int destinationPort() {
        return u16(transport() + 2);
    }

    /// Its sender's endpoint.
    String from() {
        return source() + ":" + sourcePort();
    }

    /// Its receiver's endpoint.
    String to() {
        return destination() + ":" + destinationPort();
    }

    long sequence() {
        return u32(transport() + 4);
    }

    long acknowledgment() {
        return u32(transport() + 8);
    }

    /// Only those of SYN, ACK, FIN and RST.
    int flags() {
        return u8(transport() + 13) & (FIN | SYN | RST | ACK);
    }

    boolean has(int flag) {
        return (flags() & flag) != 0;
    }

    int window() {
        return u16(transport() + 14);
    }

    /// The first 4 (2 for a length of 4) bytes of an option of TCP's, or what follows them (RFC 9293, section 3.2; RFC 2018, section 3).
    ///
    /// @param kind its number
    /// @param skip how many bytes of it are passed over
    long option(int kind, int skip) {
        int at = transport() + 20;
        while (at < transport() + transportHeader() && u8(at) != kind) {
            at += u8(at) == 1 ? 1 : u8(at + 1);
        }
        return u8(at + 1) == 4 ? u16(at + 2) : u32(at + 2 + skip);
    }

    /// How many sequence numbers it takes (RFC 9293, section 3.4).
    int numbers() {
        return length() + (has(SYN) ? 1 : 0) + (has(FIN) ? 1 : 0);
    }

    /// The Ethernet address that it is for.
    String card() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < 6; at++) {
            text.append(at == 0 ? "" : ":").append(String.format("%02x", u8(at)));
        }
        return text.toString();
    }
}
