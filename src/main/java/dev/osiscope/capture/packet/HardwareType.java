package dev.osiscope.capture.packet;

import java.util.Optional;

/// The kinds of interface whose frames begin with an Ethernet header (linux/if_arp.h).
enum HardwareType {
    /// ARPHRD_ETHER.
    ETHERNET(1),
    /// ARPHRD_LOOPBACK: an Ethernet header with addresses of zeros.
    LOOPBACK(772);

    private final int number;

    HardwareType(int number) {
        this.number = number;
    }

    /// The kind with this ARPHRD number; nothing where its frames begin with something else.
    static Optional<HardwareType> of(int number) {
        for (HardwareType type : values()) {
            if (type.number == number) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
