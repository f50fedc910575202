package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.application.BerElement;
import dev.osiscope.wire.application.GssMechanism;
import dev.osiscope.wire.application.MessageFraming;
import dev.osiscope.wire.transport.PortNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a client and a directory say to each other (RFC 4511 section 4): what proves who asks, and what is asked for
/// beside, is taken out of the messages. After a sign-in with SASL (RFC 4513 section 5.2) messages may be wrapped. The
/// rest is shown as bytes.
final class LdapDialogue implements Dialogue {

    private static final int PORT = 389;
    private static final int BIND_REQUEST = 0x60;
    private static final int BIND_RESPONSE = 0x61;
    private static final int EXTENDED_REQUEST = 0x77;
    private static final int CONTROLS = 0xa0;
    private static final int SASL = 0xa3;
    private static final Set<Integer> SICILY = Set.of(0x8a, 0x8b);
    private static final int SERVER_CREDENTIALS = 0x87;
    private static final String NEGOTIATED = "GSS-SPNEGO";
    private static final Set<String> GSS = Set.of(NEGOTIATED, "GSSAPI");
    /// What is asked for beside, and calls, whose values Wireshark takes apart.
    private static final Set<String> KNOWN = Set.of("1.2.840.113556.1.4.319", "1.2.840.113556.1.4.473",
            "1.2.840.113556.1.4.474", "1.2.840.113556.1.4.841", "1.3.6.1.4.1.4203.1.9.1.1", "1.3.6.1.4.1.4203.1.9.1.2",
            "1.3.6.1.4.1.4203.1.9.1.3", "1.3.6.1.4.1.4203.1.11.1", "1.3.6.1.4.1.42.2.27.8.5.1", "1.3.6.1.1.8");
    private static final int WRAPPER = 4;
    private static final long LONGEST_WRAPPED = 0xffffff;
    private static final int LONGEST_NAME = 64;
    private static final String LIMIT = "the element ends there";

    private final MessageFraming framing = MessageFraming.BY_PORT.get(PORT);
    private final Protocol protocol = PortNames.TCP.protocol(PORT).orElseThrow();
    private String mechanism = "";
    private boolean wraps;


    @Override
    public Extent next(Span rest, Turn turn) {
        Bytes bytes = rest.captured();
        if (wraps && bytes.length() >= WRAPPER && bytes.u32(0) <= LONGEST_WRAPPED) {
            return new Extent.Known(WRAPPER + bytes.u32(0), this::wrapped);
        }
        return FramedProtocol.extent(framing, rest, this::message);
    }

    private Outcome wrapped(Span span, Context context) {
        Span token = span.after(Math.min(WRAPPER, span.length()));
        return NamedDissector.around(protocol, span, GSS.contains(mechanism) && !token.captured().isEmpty()
                ? List.of(new Inner(GssDissector::dissect, token)) : List.of());
    }

    private Outcome message(Span span, Context context) {
        Bytes bytes = span.captured();
        List<Inner> inners = new ArrayList<>();
        List<BerElement> parts = BerElement.read(bytes, 0, bytes.length()).map(whole -> whole.elements(bytes))
                .orElse(List.of());
        for (BerElement part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            List<BerElement> elements = part.elements(bytes);
            switch (part.tag()) {
                case BIND_REQUEST -> request(span, elements).ifPresent(inners::add);
                case BIND_RESPONSE -> inners.addAll(response(span, elements));
                case EXTENDED_REQUEST -> value(span, elements).ifPresent(inners::add);
                case CONTROLS -> elements.forEach(control ->
                        value(span, control.elements(bytes)).ifPresent(inners::add));
                default -> { }
            }
        }
        return NamedDissector.around(protocol, span, inners);
    }

    /// Version, name, and the way to prove who one is.
    private Optional<Inner> request(Span span, List<BerElement> elements) {
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        Bytes bytes = span.captured();
        BerElement proof = elements.getLast();
        if (SICILY.contains(proof.tag()) && GssMechanism.signedNtlm(proof.in(bytes))) {
            return Optional.of(new Inner(GssDissector.of(GssMechanism.NTLM), part(span, proof)));
        }
        List<BerElement> sasl = proof.tag() == SASL ? proof.elements(bytes) : List.of();
        if (sasl.isEmpty()) {
            return Optional.empty();
        }
        mechanism = text(sasl.getFirst(), bytes);
        BerElement credentials = sasl.getLast();
        boolean told = sasl.size() > 1 && credentials.end() > credentials.contents()
                && bytes.u8(credentials.contents()) != 0;
        return told ? Optional.of(new Inner(GssDissector::dissect, part(span, credentials))) : Optional.empty();
    }

    /// How it went, and what the server says to prove who it is; in Sicily's way that stands in place of a name.
    private List<Inner> response(Span span, List<BerElement> elements) {
        Bytes bytes = span.captured();
        List<Inner> inners = new ArrayList<>();
        for (BerElement element : elements) {
            if (element.tag() == BerElement.OCTET_STRING && GssMechanism.signedNtlm(element.in(bytes))) {
                inners.add(new Inner(GssDissector.of(GssMechanism.NTLM), part(span, element)));
            }
            if (element.tag() == SERVER_CREDENTIALS && mechanism.equals(NEGOTIATED)) {
                GssDissector.inner(part(span, element)).ifPresent(inners::add);
            }
        }
        Bytes result = elements.isEmpty() ? Bytes.EMPTY : elements.getFirst().in(bytes);
        wraps = wraps || result.length() == 1 && result.u8(0) == 0 && !mechanism.isEmpty();
        return inners;
    }

    /// The value that comes with a name, where both are there.
    private Optional<Inner> value(Span span, List<BerElement> elements) {
        boolean known = elements.size() > 1 && KNOWN.contains(text(elements.getFirst(), span.captured()));
        return known && elements.getLast().tag() != BerElement.BOOLEAN
                ? Optional.of(new Inner(NamedDissector.of(protocol), part(span, elements.getLast()))) : Optional.empty();
    }

    private static Span part(Span span, BerElement element) {
        return span.after(element.contents()).atMost(element.end() - element.contents(), LIMIT);
    }

    private static String text(BerElement element, Bytes bytes) {
        return element.in(bytes).atMost(LONGEST_NAME).text(StandardCharsets.ISO_8859_1);
    }
}
