package dev.osiscope.wire.application;

import java.util.ArrayList;
import java.util.List;

/// Names as certificates have them (RFC 5280 section 4.1.2.4), written as RFC 4514 does: the last part first.
final class DistinguishedName {

    private DistinguishedName() {}

    /// The name that `element` holds: `CN=www.example.com,O=Example`. Parts that can't be read are left out.
    static String text(DerElement element) {
        List<String> parts = new ArrayList<>();
        for (DerElement set : element.elements()) {
            List<String> attributes = set.elements().stream().map(DistinguishedName::attribute)
                    .filter(part -> !part.isEmpty()).toList();
            if (!attributes.isEmpty()) {
                parts.addFirst(String.join("+", attributes));
            }
        }
        return String.join(",", parts);
    }

    private static String attribute(DerElement pair) {
        List<DerElement> parts = pair.elements();
        return parts.size() < 2 ? "" : "%s=%s".formatted(
                keyword(parts.getFirst().objectIdentifier()), escaped(parts.get(1).text()));
    }

    private static String escaped(String value) {
        return value.replaceAll("([,+\"\\\\<>;])", "\\\\$1");
    }

    private static String keyword(String type) {
        return switch (type) {
            case "2.5.4.3" -> "CN";
            case "2.5.4.4" -> "SN";
            case "2.5.4.5" -> "serialNumber";
            case "2.5.4.6" -> "C";
            case "2.5.4.7" -> "L";
            case "2.5.4.8" -> "ST";
            case "2.5.4.9" -> "street";
            case "2.5.4.10" -> "O";
            case "2.5.4.11" -> "OU";
            case "2.5.4.12" -> "title";
            case "2.5.4.15" -> "businessCategory";
            case "2.5.4.17" -> "postalCode";
            case "2.5.4.42" -> "GN";
            case "0.9.2342.19200300.100.1.1" -> "UID";
            case "0.9.2342.19200300.100.1.25" -> "DC";
            case "1.2.840.113549.1.9.1" -> "emailAddress";
            default -> type;
        };
    }
}
