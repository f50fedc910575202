package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Outcome.Inner;
import dev.osiscope.wire.application.BerElement;
import dev.osiscope.wire.application.GssMechanism;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tokens of GSS-API (RFC 2743 section 3.1): the first says of which mechanism they are, then come the mechanism's own
/// bytes. What stands in those is shown as bytes.
final class GssDissector {

    private static final int FIRST_TOKEN = 0x60;
    private static final int RESPONSE = 0xa1;
    private static final int MECHANISMS = 0xa0;
    private static final int CHOSEN_MECHANISM = 0xa1;
    private static final int TOKEN = 0xa2;
    private static final int CHECK = 0xa3;
    private static final String LIMIT = "the token ends there";

    private GssDissector() {}

    /// All of `span` as one token.
    static Outcome dissect(Span span, Context context) {
        return NamedDissector.around(GssMechanism.PROTOCOL, span, inner(span).stream().toList());
    }

    /// A message of NTLM where the bytes are one; else a token.
    static LayerDissector tokenOrNtlm(Bytes bytes) {
        return GssMechanism.signedNtlm(bytes) ? of(GssMechanism.NTLM) : GssDissector::dissect;
    }

    /// The mechanism's part of a token; empty where nobody can tell which it is.
    static Optional<Inner> inner(Span span) {
        Bytes bytes = span.captured();
        Optional<BerElement> identifier = BerElement.read(bytes, 0, bytes.length())
                .filter(token -> token.tag() == FIRST_TOKEN).flatMap(token -> token.inner(bytes))
                .filter(element -> element.tag() == BerElement.OBJECT_IDENTIFIER);
        Optional<GssMechanism> named = identifier.flatMap(found -> GssMechanism.of(found.in(bytes)));
        return named.map(mechanism -> new Inner(of(mechanism), span.after(identifier.get().end())))
                .or(() -> GssMechanism.ofToken(bytes).map(mechanism -> new Inner(of(mechanism), span)));
    }

    /// Who takes the tokens of a mechanism apart.
    static LayerDissector of(GssMechanism mechanism) {
        return mechanism == GssMechanism.NEGOTIATION ? GssDissector::negotiation
                : NamedDissector.of(mechanism.protocol());
    }

    /// What two ends say to agree on a mechanism (RFC 4178 section 4.2).
    private static Outcome negotiation(Span span, Context context) {
        Bytes bytes = span.captured();
        Optional<BerElement> choice = BerElement.read(bytes, 0, bytes.length());
        List<BerElement> parts = choice.flatMap(found -> found.inner(bytes))
                .filter(found -> found.tag() == BerElement.SEQUENCE).map(found -> found.elements(bytes))
                .orElse(List.of());
        boolean response = choice.filter(found -> found.tag() == RESPONSE).isPresent();
        Optional<GssMechanism> mechanism = mechanism(parts, response, bytes);
        List<Inner> tokens = new ArrayList<>();
        for (BerElement part : parts) {
            if (part.tag() == TOKEN || part.tag() == CHECK) {
                part.inner(bytes).filter(token -> token.tag() == BerElement.OCTET_STRING && token.end() > token.contents())
                        .flatMap(token -> token(span, token, mechanism)).ifPresent(tokens::add);
            }
        }
        return NamedDissector.around(GssMechanism.NEGOTIATION.protocol(), span, tokens);
    }

    /// The mechanism that an offer has first, or that a response has chosen.
    private static Optional<GssMechanism> mechanism(List<BerElement> parts, boolean response, Bytes bytes) {
        int tag = response ? CHOSEN_MECHANISM : MECHANISMS;
        return parts.stream().filter(part -> part.tag() == tag).findFirst()
                .flatMap(part -> part.inner(bytes))
                .flatMap(part -> response ? Optional.of(part) : part.inner(bytes))
                .filter(part -> part.tag() == BerElement.OBJECT_IDENTIFIER)
                .flatMap(part -> GssMechanism.of(part.in(bytes)));
    }

    private static Optional<Inner> token(Span span, BerElement token, Optional<GssMechanism> mechanism) {
        Span part = span.after(token.contents()).atMost(token.end() - token.contents(), LIMIT);
        return mechanism.filter(found -> found != GssMechanism.NEGOTIATION)
                .map(found -> new Inner(of(found), part)).or(() -> inner(part));
    }
}
