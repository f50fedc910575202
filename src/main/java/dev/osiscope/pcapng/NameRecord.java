package dev.osiscope.pcapng;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// An address and its names (draft-ietf-opsawg-pcapng section 4.5). Records of other types are kept as they are.
///
/// @param type  0 to 65535; not [#END], which is written by itself
/// @param value at most 65,535 bytes, without padding
public record NameRecord(int type, Bytes value) {

    /// nrb_record_end: ends the records of a block.
    public static final int END = 0;
    /// nrb_record_ipv4: four bytes of address, then names that each end with a zero byte.
    public static final int IPV4 = 1;
    /// nrb_record_ipv6: sixteen bytes of address, then names that each end with a zero byte.
    public static final int IPV6 = 2;

    private static final int IPV4_ADDRESS = 4;
    private static final int IPV6_ADDRESS = 16;

    /// Checks that type and value fit the format.
    public NameRecord {
        if (type <= END || type > 65_535 || value.length() > Option.LONGEST_VALUE) {
            throw new IllegalArgumentException("name record " + type + " of " + value.length() + " bytes");
        }
    }

    /// The address of an IPv4 or IPv6 record; of any other, no bytes.
    public Bytes address() {
        return value.atMost(addressLength());
    }

    /// The names of an IPv4 or IPv6 record, none empty; of any other, none.
    public List<String> names() {
        if (addressLength() == 0 || value.length() < addressLength()) {
            return List.of();
        }
        String names = value.from(addressLength()).text(StandardCharsets.UTF_8);
        return Stream.of(names.split("\0")).filter(name -> !name.isEmpty()).toList();
    }

    private int addressLength() {
        return switch (type) {
            case IPV4 -> IPV4_ADDRESS;
            case IPV6 -> IPV6_ADDRESS;
            default -> 0;
        };
    }
}
