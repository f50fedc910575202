package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;
import java.util.List;
import java.util.Optional;

/// Reads IP addresses. Names of hosts are none: nothing is looked up.
final class AddressText {

    private static final int IPV4_PARTS = 4;
    private static final int GROUPS = 8;
    private static final String GAP = "::";

    private AddressText() {}

    /// The four bytes of a dotted decimal address: `192.168.0.1`.
    static Optional<Bytes> ipv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != IPV4_PARTS) {
            return Optional.empty();
        }
        byte[] address = new byte[IPV4_PARTS];
        for (int index = 0; index < IPV4_PARTS; index++) {
            if (!parts[index].matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(parts[index]) > 0xff) {
                return Optional.empty();
            }
            address[index] = (byte) Integer.parseInt(parts[index]);
        }
        return Optional.of(Bytes.wrap(address));
    }

    /// The sixteen bytes of an IPv6 address in the forms of RFC 4291 section 2.2: eight groups, `::` for zeros, an
    /// IPv4 address as the last four bytes.
    static Optional<Bytes> ipv6(String text) {
        int gap = text.indexOf(GAP);
        Optional<Bytes> head = groups(gap < 0 ? text : text.substring(0, gap), gap < 0);
        Optional<Bytes> tail = groups(gap < 0 ? "" : text.substring(gap + GAP.length()), true);
        if (head.isEmpty() || tail.isEmpty()) {
            return Optional.empty();
        }
        int missing = 2 * GROUPS - head.get().length() - tail.get().length();
        boolean fits = gap < 0 ? missing == 0 : missing >= 2;
        return fits ? Optional.of(joined(head.get(), missing, tail.get())) : Optional.empty();
    }

    private static Bytes joined(Bytes head, int missing, Bytes tail) {
        byte[] address = new byte[2 * GROUPS];
        head.copyTo(address, 0);
        tail.copyTo(address, head.length() + missing);
        return Bytes.wrap(address);
    }

    /// The bytes of at most eight groups; of none for empty text.
    private static Optional<Bytes> groups(String text, boolean atEnd) {
        if (text.isEmpty()) {
            return Optional.of(Bytes.EMPTY);
        }
        String[] parts = text.split(":", -1);
        Bytes bytes = Bytes.EMPTY;
        for (int index = 0; index < parts.length && index < GROUPS; index++) {
            boolean last = atEnd && index == parts.length - 1;
            Optional<Bytes> group = last && parts[index].contains(".") ? ipv4(parts[index]) : group(parts[index]);
            if (group.isEmpty()) {
                return Optional.empty();
            }
            bytes = Octets.join(List.of(bytes, group.get()));
        }
        boolean fits = parts.length <= GROUPS && bytes.length() <= 2 * GROUPS;
        return fits ? Optional.of(bytes) : Optional.empty();
    }

    private static Optional<Bytes> group(String text) {
        return text.matches("[0-9a-fA-F]{1,4}")
                ? Optional.of(Bytes.ofHex("0".repeat(4 - text.length()) + text))
                : Optional.empty();
    }
}
