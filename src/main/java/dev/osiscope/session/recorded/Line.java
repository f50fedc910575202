package dev.osiscope.session.recorded;

import dev.osiscope.conversation.Endpoint;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of a file of events: members that are texts, whole numbers, truths or lists of texts. The first one, [#IS],
/// says what kind of line it is. What is not there is an empty text, 0, false, an empty list or no endpoint.
final class Line {

    /// The member that says what kind of line it is.
    static final String IS = "is";

    private static final Pattern ENDPOINT =
            Pattern.compile("(?:([0-9.]{0,15})|\\[([0-9a-f:.]{2,45})\\]):([0-9]{1,5})");
    private static final int LAST_PORT = 65_535;

    private final Map<String, Object> members;

    /// A line with the members that were read.
    Line(Map<String, Object> members) {
        this.members = members;
    }

    /// A line of a kind, to be written.
    static Line of(String kind) {
        return new Line(new LinkedHashMap<>()).text(IS, kind);
    }

    /// The members in their order.
    Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    /// What kind of line it is.
    String kind() throws BrokenLineException {
        return text(IS);
    }

    Line text(String name, String value) {
        return put(name, value, !value.isEmpty());
    }

    Line number(String name, long value) {
        return put(name, value, value != 0);
    }

    Line truth(String name, boolean value) {
        return put(name, value, value);
    }

    Line texts(String name, List<String> values) {
        return put(name, List.copyOf(values), !values.isEmpty());
    }

    Line endpoint(String name, Optional<Endpoint> value) {
        return text(name, value.map(Endpoint::toString).orElse(""));
    }

    private Line put(String name, Object value, boolean there) {
        if (there) {
            members.put(name, value);
        }
        return this;
    }

    String text(String name) throws BrokenLineException {
        return member(name, String.class, "", "a text");
    }

    boolean truth(String name) throws BrokenLineException {
        return member(name, Boolean.class, false, "true or false");
    }

    long number(String name) throws BrokenLineException {
        return member(name, Long.class, 0L, "a whole number");
    }

    /// @param least the smallest number that may be there
    int atLeast(int least, String name) throws BrokenLineException {
        long number = number(name);
        if (number < least || number > Integer.MAX_VALUE) {
            throw new BrokenLineException("\"" + name + "\" is " + number + ", not from " + least + " to " + Integer.MAX_VALUE);
        }
        return (int) number;
    }

    List<String> texts(String name) throws BrokenLineException {
        List<?> values = member(name, List.class, List.of(), "a list of texts");
        return values.stream().map(String.class::cast).toList();
    }

    /// One of the constants of `type`.
    <E extends Enum<E>> E constant(String name, Class<E> type) throws BrokenLineException {
        String wanted = text(name);
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(wanted)).findFirst()
                .orElseThrow(() -> new BrokenLineException("\"" + name + "\" is none of "
                        + Arrays.toString(type.getEnumConstants())));
    }

    Optional<Endpoint> endpoint(String name) throws BrokenLineException {
        String text = text(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(endpoint(name, text));
    }

    Endpoint knownEndpoint(String name) throws BrokenLineException {
        return endpoint(name, text(name));
    }

    private static Endpoint endpoint(String name, String text) throws BrokenLineException {
        Matcher parts = ENDPOINT.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group(3)) > LAST_PORT) {
            throw new BrokenLineException("\"" + name + "\" is no endpoint such as 10.0.0.1:80 or [::1]:80");
        }
        return new Endpoint(Optional.ofNullable(parts.group(1)).orElse(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private <T> T member(String name, Class<T> type, T missing, String wanted) throws BrokenLineException {
        Object value = members.getOrDefault(name, missing);
        if (!type.isInstance(value)) {
            throw new BrokenLineException("\"" + name + "\" is not " + wanted);
        }
        return type.cast(value);
    }
}
