package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.bytes.BytesBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fragments of one packet that have come (RFC 791 section 3.2, RFC 8200 section 4.5), put together as Wireshark
/// does it: where they overlap, the one that begins earlier counts, of two that begin alike the one that came first.
/// What lies behind the end that the first last fragment gave does not count. (RFC 5722 says that a host forgets an
/// IPv6 packet of which fragments overlap; whoever looks on wants to see it.)
final class FragmentedPacket {

    private static final int UNKNOWN = -1;
    /// What a fragment takes beside its bytes, about.
    private static final int COST = 64;

    private final List<Fragment> fragments = new ArrayList<>();
    private int length = UNKNOWN;
    private int kept;

    private record Fragment(int start, Bytes bytes) {

        int end() {
            return start + bytes.length();
        }
    }

    /// Adds a fragment.
    ///
    /// @param start where its data begins in that of the packet
    /// @param more  whether further fragments follow
    void add(int start, Bytes bytes, boolean more) {
        int index = fragments.size();
        while (index > 0 && fragments.get(index - 1).start > start) {
            index--;
        }
        fragments.add(index, new Fragment(start, bytes.alone()));
        kept += COST + bytes.length();
        if (!more && length == UNKNOWN) {
            length = start + bytes.length();
        }
    }

    /// How many fragments there are.
    int count() {
        return fragments.size();
    }

    /// How many bytes of memory it takes.
    int kept() {
        return kept;
    }

    /// The packet's data; empty where a part is missing.
    Optional<Bytes> whole() {
        if (length == UNKNOWN || contiguous() < length) {
            return Optional.empty();
        }
        BytesBuilder whole = new BytesBuilder(length);
        int end = 0;
        for (Fragment fragment : fragments) {
            int from = Math.max(end - fragment.start, 0);
            int count = Math.min(fragment.bytes.length(), length - fragment.start) - from;
            if (count > 0) {
                whole.put(fragment.start + from, fragment.bytes.slice(from, count));
                end = fragment.start + from + count;
            }
        }
        return Optional.of(whole.build());
    }

    private int contiguous() {
        int end = 0;
        for (Fragment fragment : fragments) {
            if (fragment.start <= end) {
                end = Math.max(end, fragment.end());
            }
        }
        return end;
    }
}
