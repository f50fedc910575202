package dev.osiscope.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.export.FrameFields;
import dev.osiscope.filter.KnownField;
import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The fields that a filter may name have the types of tshark 4.0's, where it is installed: what can be done with a
/// field here can be done with it there.
@RunsBeside
class FieldTypesTest {

    /// Where Wireshark has a heading, or text, and here are the bytes below it; and single bits that it calls numbers.
    private static final Set<String> ALLOWED = Set.of("PROTOCOL FT_NONE", "OCTETS FT_NONE", "NUMBER FT_NONE",
            "PROTOCOL FT_STRING", "OCTETS FT_STRING", "FLAG FT_UINT8", "FLAG FT_UINT16", "NUMBER FT_BOOLEAN");
    /// A number that Wireshark shows as an address; numbers written in digits or of one byte or two, of which no
    /// table says how many; addresses of which only the first bytes are sent; seconds as they are sent; a text where
    /// it has a heading; a link address that is one of a card; times and choices of certificates and signed numbers
    /// in digits, which are shown as their texts.
    private static final Set<String> ALLOWED_NAMES =
            Set.of("dhcp.cookie", "http.proxy_connect_port", "http.response.code", "irc.response.num_command",
                    "bgp.update.path_attribute.length", "bgp.nlri_prefix", "bgp.withdrawn_prefix",
                    "olsr.htime", "olsr.vtime", "socks.ping_results",
                    "ocsp.byName", "ocsp.certStatus", "ocsp.nextUpdate", "ocsp.producedAt", "ocsp.revocationTime",
                    "ocsp.thisUpdate", "resp.array.length", "resp.bulk_string.length", "resp.integer",
                    "icmpv6.opt.linkaddr");

    @Test
    void fieldsHaveTheTypesOfTshark() throws IOException {
        assumeTrue(Tshark.isInstalled(), "tshark 4.0 is not installed");
        Map<String, Set<String>> types = Tshark.types();
        List<String> differences = new ArrayList<>();
        int same = 0;
        for (KnownField field : FrameFields.CATALOGUE.all()) {
            Set<String> theirs = types.getOrDefault(field.name(), Set.of());
            if (theirs.stream().anyMatch(type -> isSame(field, type))) {
                same++;
            } else if (!ALLOWED_NAMES.contains(field.name())
                    && theirs.stream().noneMatch(type -> ALLOWED.contains(field.type() + " " + type))
                    && !theirs.isEmpty()) {
                differences.add(field + " " + theirs);
            }
        }

        assertEquals(List.of(), differences);
        assertTrue(same > 500, same + " fields only have the same type");
    }

    private static boolean isSame(KnownField field, String type) {
        return switch (field.type()) {
            case NUMBER -> type.equals("FT_FRAMENUM") || type.startsWith("FT_INT")
                    || type.startsWith("FT_UINT") && field.bytes() * 8 <= bits(type);
            case SIGNED_NUMBER -> type.startsWith("FT_INT");
            case FLAG -> type.equals("FT_BOOLEAN");
            case IPV4_ADDRESS -> type.equals("FT_IPv4");
            case IPV6_ADDRESS -> type.equals("FT_IPv6");
            case MAC_ADDRESS -> type.equals("FT_ETHER");
            case OCTETS -> type.equals("FT_BYTES");
            case TEXT -> type.startsWith("FT_STRING");
            case TIME -> type.equals("FT_RELATIVE_TIME");
            case PROTOCOL -> type.equals("FT_PROTOCOL");
            case LABEL -> type.equals("FT_NONE");
        };
    }

    private static int bits(String type) {
        String digits = type.substring("FT_UINT".length());
        return digits.matches("\\d+") ? Integer.parseInt(digits) : 0;
    }
}
