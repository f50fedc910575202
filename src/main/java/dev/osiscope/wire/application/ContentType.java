package dev.osiscope.wire.application;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A media type with its parameters, as a header field `Content-Type` has them (RFC 2045 section 5.1).
///
/// @param type       the type in lower case: `text/html`
/// @param parameters what follows the first semicolon; empty where none does
public record ContentType(String type, Optional<String> parameters) {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?:^|[;\\s])boundary\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s\"]+))", Pattern.CASE_INSENSITIVE);

    /// Reads the value of a header field.
    public static ContentType of(String value) {
        int semicolon = value.indexOf(';');
        String type = semicolon < 0 ? value : value.substring(0, semicolon);
        return new ContentType(type.stripLeading().toLowerCase(Locale.ROOT),
                semicolon < 0 ? Optional.empty() : Optional.of(value.substring(semicolon + 1)));
    }

    /// Reads the value of a header field of HTTP: the type ends with the first white space.
    public static ContentType ofField(String value) {
        ContentType read = of(value);
        return new ContentType(read.type.split("\\s", 2)[0], read.parameters);
    }

    /// What stands between the parts of content of several parts (RFC 2046 section 5.1.1); empty where it isn't said.
    public Optional<String> boundary() {
        return parameters.map(BOUNDARY::matcher).filter(Matcher::find)
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1)).filter(text -> !text.isEmpty());
    }
}
