package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which of Wireshark's dissectors take parts of a certificate or of an OCSP response apart, as `frame.protocols`
/// lists them: one for each attribute of a name, extension or other value that an object identifier announces.
public final class CertificateProtocols {

    /// A dissector's name, then the object identifiers that it knows: all but the last number of each, then the
    /// last numbers and ranges of them.
    private static final String REGISTERED = """
            logotypecertextn 1.3.6.1.5.5.7.1.12
            mudurl 1.3.6.1.5.5.7.1.25
            ns_cert_exts 2.16.840.1.113730.1.1-4,7-8,12-13
            ocsp 1.3.6.1.5.5.7.48.1.1-7
            pkcs-1 1.2.840.10045.2.1,13 1.2.840.10045.4.1 1.2.840.10045.4.3.1-4 1.2.840.113549.1.1.1-6,8,10-14
            pkcs-1 1.2.840.113549.2.2,4-5
            pkix1explicit 1.2.840.10046.2.1 1.2.840.113549.1.9.14 1.3.6.1.5.5.7.1.7-8,24 1.3.6.1.5.5.7.2.1
            pkix1implicit 1.3.6.1.4.1.311.20.1 1.3.6.1.4.1.311.21.5-6,19 1.3.6.1.5.5.7.1.1 1.3.6.1.5.5.7.2.2
            pkixac 1.3.6.1.5.5.7.1.6,10 2.5.4.55,72 2.5.29.55
            pkixproxy 1.3.6.1.5.5.7.1.14
            pkixqualified 1.3.6.1.5.5.7.1.2-3 1.3.6.1.5.5.7.11.1-2
            tls 1.3.6.1.4.1.11129.2.4.2,5
            wlancertextn 1.3.6.1.5.5.7.1.13
            x509af 0.9.2342.19200300.100.1.1 1.2.840.10040.4.1 1.3.14.3.2.2-4,6,11,14-29 2.5.4.36-40,53,58-59
            x509ce 1.2.840.113533.7.65.0 1.3.6.1.4.1.311.21.7,10
            x509ce 2.5.29.3,9,14-21,23-24,27-33,35-37,40,44-47,51,53-54,58-61
            x509if 2.5.4.1,31-34,49
            x509sat 0.9.2342.19200300.100.1.25 1.2.840.113549.1.9.1,7-8,13,20-21 1.3.6.1.4.1.311.20.2
            x509sat 1.3.6.1.4.1.311.21.1-4 1.3.6.1.4.1.311.60.2.1.1-3 1.3.6.1.5.5.7.9.1-5
            x509sat 2.5.4.0,2-21,23-30,35,41-48,50-52,54,56,65-67
            """;
    private static final Map<String, String> NAMES = read();
    private static final int NULL = 0x05;
    /// Deeper than any certificate: the walk into what is within each other ends there.
    private static final int DEEPEST = 48;

    private final List<String> found = new ArrayList<>();

    private CertificateProtocols() {}

    /// The names for the DER that fills `bytes`, in their order. Any bytes will do.
    public static List<String> of(Bytes bytes) {
        CertificateProtocols protocols = new CertificateProtocols();
        DerElement.read(bytes, 0).ifPresent(element -> protocols.walk(element, 0));
        return List.copyOf(protocols.found);
    }

    private void walk(DerElement element, int depth) {
        if (!element.constructed() || depth > DEEPEST) {
            return;
        }
        List<DerElement> elements = element.elements();
        boolean announced = element.tag() == DerElement.SEQUENCE && elements.size() > 1
                && elements.getFirst().tag() == DerElement.OBJECT_IDENTIFIER;
        String name = announced ? NAMES.getOrDefault(elements.getFirst().objectIdentifier(), "") : "";
        if (!name.isEmpty() && elements.getLast().tag() != NULL) {
            found.add(name);
        }
        elements.forEach(part -> walk(part, depth + 1));
        if (!name.isEmpty() && elements.getLast().tag() == DerElement.OCTET_STRING) {
            elements.getLast().elements().forEach(part -> walk(part, depth + 1));
        }
    }

    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>();
        for (String line : REGISTERED.lines().toList()) {
            String[] words = line.split(" ");
            for (int index = 1; index < words.length; index++) {
                int last = words[index].lastIndexOf('.') + 1;
                for (String range : words[index].substring(last).split(",")) {
                    add(names, words[index].substring(0, last), range.split("-"), words[0]);
                }
            }
        }
        return names;
    }

    private static void add(Map<String, String> names, String prefix, String[] ends, String name) {
        for (int last = Integer.parseInt(ends[0]); last <= Integer.parseInt(ends[ends.length - 1]); last++) {
            names.put(prefix + last, name);
        }
    }
}
