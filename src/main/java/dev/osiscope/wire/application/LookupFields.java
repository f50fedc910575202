package dev.osiscope.wire.application;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldFormat;
import dev.osiscope.wire.Protocol;
import dev.osiscope.wire.Reference;
import java.util.List;

/// The field table of a protocol in which a client asks with one line and the server answers with text until it
/// closes.
///
/// @param protocol the protocol
/// @param query    the client's line
/// @param answer   a line of the server's
public record LookupFields(Protocol protocol, FieldDefinition query, FieldDefinition answer) {

    /// WHOIS, which tells whose a domain or an address is (RFC 3912).
    public static final LookupFields WHOIS = of("whois", "WHOIS", "query", "answer", Reference.rfc(3912, "2"),
            "The domain, the address or the name that is looked up.", "A line of what the server knows.");
    /// Finger, which tells about the users of a machine (RFC 1288).
    public static final LookupFields FINGER = of("finger", "Finger", "query", "response", Reference.rfc(1288, "2.3"),
            "The user who is looked up; an empty line asks for all.", "A line of what the machine tells.");

    /// All rows.
    public List<FieldDefinition> rows() {
        return List.of(query, answer);
    }

    /// What `text` says.
    ///
    /// @param byClient whether the client says it
    public List<TextPart> read(Bytes text, boolean byClient) {
        return byClient ? List.of(new TextPart(query, 0, text.length()))
                : TextLine.all(text).stream().map(line -> new TextPart(answer, line.start(), line.end())).toList();
    }

    private static LookupFields of(String id, String name, String query, String answer, Reference reference,
            String asked, String answered) {
        return new LookupFields(new Protocol(id, name, Protocol.Level.APPLICATION),
                row(id + "." + query, "Query", reference, asked), row(id + "." + answer, "Answer", reference, answered));
    }

    private static FieldDefinition row(String id, String name, Reference reference, String meaning) {
        return new FieldDefinition(id, name, BitRange.ofBytes(0, 0), FieldFormat.TEXT, reference, meaning);
    }
}
