package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A request or a response of OCSP (RFC 6960 section 4). Any bytes will do: what can't be read is left out.
public final class OcspMessage {

    private static final int ENUMERATED = 0x0a;
    private static final int BIT_STRING = 0x03;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int TAGGED_0 = 0xa0;
    private static final int TAGGED_1 = 0xa1;
    private static final int TAGGED_2 = 0xa2;
    private static final int GOOD = 0x80;
    private static final int REVOKED = 0xa1;
    private static final int UNKNOWN = 0x82;
    private static final int ID_ELEMENTS = 4;
    private static final int MOST_PARTS = 1 << 12;

    private final Bytes bytes;
    private final List<Certificate.Part> parts = new ArrayList<>();

    private OcspMessage(Bytes bytes) {
        this.bytes = bytes;
    }

    /// What the message that fills `bytes` says.
    public static List<Certificate.Part> read(Bytes bytes) {
        OcspMessage message = new OcspMessage(bytes);
        List<DerElement> top = DerElement.read(bytes, 0).map(DerElement::elements).orElse(List.of());
        if (!top.isEmpty() && top.getFirst().tag() == ENUMERATED) {
            message.response(top);
        } else if (!top.isEmpty()) {
            message.request(top.getFirst());
        }
        return List.copyOf(message.parts);
    }

    private void request(DerElement signed) {
        signed.elements().stream().filter(element -> element.tag() == DerElement.SEQUENCE)
                .flatMap(list -> list.elements().stream()).flatMap(one -> first(one).stream())
                .forEach(this::identifier);
    }

    private void response(List<DerElement> top) {
        DerElement status = top.getFirst();
        if (status.contents().length() == 1) {
            add(OcspFields.STATUS, status, new FieldValue.Unsigned(status.contents().u8(0)));
        }
        List<DerElement> answer = top.stream().skip(1).limit(1).flatMap(element -> element.elements().stream()).limit(1)
                .flatMap(element -> element.elements().stream()).toList();
        if (answer.size() == 2 && answer.getFirst().tag() == DerElement.OBJECT_IDENTIFIER) {
            text(OcspFields.TYPE, answer.getFirst(), answer.getFirst().objectIdentifier());
            answer.get(1).elements().stream().limit(1).forEach(basic -> basic(basic.elements()));
        }
    }

    private void basic(List<DerElement> basic) {
        if (basic.isEmpty()) {
            return;
        }
        basic.getFirst().elements().forEach(this::said);
        for (DerElement element : basic.subList(1, basic.size())) {
            if (element.tag() == BIT_STRING) {
                add(OcspFields.SIGNATURE, element, new FieldValue.Octets(element.contents()));
            } else if (element.tag() == TAGGED_0) {
                first(element).stream().flatMap(list -> list.elements().stream()).forEach(this::certificate);
            }
        }
    }

    /// A part of what is signed.
    private void said(DerElement element) {
        switch (element.tag()) {
            case TAGGED_1 -> first(element).ifPresent(name ->
                    text(OcspFields.BY_NAME, name, DistinguishedName.text(name)));
            case TAGGED_2 -> first(element).ifPresent(key ->
                    add(OcspFields.BY_KEY, key, new FieldValue.Octets(key.contents())));
            case GENERALIZED_TIME -> text(OcspFields.PRODUCED, element, CertificateTime.text(element));
            case DerElement.SEQUENCE -> element.elements().forEach(one -> single(one.elements()));
            default -> { }
        }
    }

    private void single(List<DerElement> answer) {
        boolean updated = false;
        for (DerElement element : answer) {
            switch (element.tag()) {
                case DerElement.SEQUENCE -> identifier(element);
                case GOOD -> text(OcspFields.CERTIFICATE_STATUS, element, "good");
                case UNKNOWN -> text(OcspFields.CERTIFICATE_STATUS, element, "unknown");
                case GENERALIZED_TIME -> {
                    text(OcspFields.THIS_UPDATE, element, CertificateTime.text(element));
                    updated = true;
                }
                case TAGGED_0 -> first(element).ifPresent(time ->
                        text(OcspFields.NEXT_UPDATE, time, CertificateTime.text(time)));
                case REVOKED -> revoked(element, updated);
                default -> { }
            }
        }
    }

    /// The same tag stands for a certificate that was taken back and, behind the times, for extensions.
    private void revoked(DerElement element, boolean extensions) {
        if (!extensions) {
            text(OcspFields.CERTIFICATE_STATUS, element, "revoked");
            first(element).ifPresent(time -> text(OcspFields.REVOKED, time, CertificateTime.text(time)));
        }
    }

    private void identifier(DerElement identifier) {
        List<DerElement> elements = identifier.elements();
        if (elements.size() == ID_ELEMENTS) {
            List<FieldDefinition> rows = List.of(OcspFields.NAME_HASH, OcspFields.KEY_HASH, OcspFields.SERIAL_NUMBER);
            for (int index = 0; index < rows.size(); index++) {
                DerElement element = elements.get(index + 1);
                add(rows.get(index), element, new FieldValue.Octets(element.contents()));
            }
        }
    }

    private void certificate(DerElement certificate) {
        add(OcspFields.CERTIFICATE, BitRange.ofBytes(certificate.start(), certificate.length()),
                new FieldValue.Octets(bytes.slice(certificate.start(), certificate.length())));
    }

    private static Optional<DerElement> first(DerElement element) {
        return element.elements().stream().findFirst();
    }

    private void text(FieldDefinition row, DerElement element, String text) {
        add(row, element, new FieldValue.Text(text));
    }

    private void add(FieldDefinition row, DerElement element, FieldValue value) {
        add(row, BitRange.ofBytes(element.start() + element.header(), element.contents().length()), value);
    }

    private void add(FieldDefinition row, BitRange range, FieldValue value) {
        if (parts.size() < MOST_PARTS) {
            parts.add(new Certificate.Part(row, range, value));
        }
    }
}
