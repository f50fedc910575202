package dev.osiscope.pcapng;

import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of pcap files, told apart by their first four bytes (draft-ietf-opsawg-pcap section 4; for the
/// variants, the comments in libpcap's sf-pcap.c and Wireshark's libpcap.h).
enum PcapVariant {
    /// The usual one.
    MICROSECONDS(0xa1b2c3d4L, "pcap", 24, 16),
    /// Time stamps in nanoseconds.
    NANOSECONDS(0xa1b23c4dL, "pcap with nanoseconds", 24, 16),
    /// By Alexey Kuznetzov's patched libpcap: after each record's header the interface's index, the protocol,
    /// the packet's type and a byte of padding.
    KUZNETZOV(0xa1b2cd34L, "pcap, modified by Kuznetzov", 24, 24),
    /// Ixia's lcap, stamped by hardware: after the file's header the size of all records.
    IXIA_HARDWARE(0x1c0001acL, "pcap by Ixia, hardware time stamps", 28, 16),
    /// Ixia's lcap, stamped by software.
    IXIA_SOFTWARE(0x1c0001abL, "pcap by Ixia, software time stamps", 28, 16),
    /// Reserved by libpcap for Francisco Mesquita; its layout was never published.
    MESQUITA(0xa1b234cdL, "pcap, modified by Mesquita", 0, 0),
    /// Reserved by libpcap for Navtel; nanoseconds, but its layout was never published.
    NAVTEL(0xa12b3c4dL, "pcap, modified by Navtel", 0, 0);

    private final long magic;
    private final String kind;
    private final int fileHeader;
    private final int recordHeader;

    PcapVariant(long magic, String kind, int fileHeader, int recordHeader) {
        this.magic = magic;
        this.kind = kind;
        this.fileHeader = fileHeader;
        this.recordHeader = recordHeader;
    }

    static Optional<PcapVariant> of(long magic) {
        return Stream.of(values()).filter(variant -> variant.magic == magic).findFirst();
    }

    String kind() {
        return kind;
    }

    boolean published() {
        return fileHeader > 0;
    }

    int fileHeader() {
        return fileHeader;
    }

    int recordHeader() {
        return recordHeader;
    }
}
