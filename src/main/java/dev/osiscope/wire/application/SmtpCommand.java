package dev.osiscope.wire.application;

import dev.osiscope.bytes.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of an SMTP client, read as a command (RFC 5321 section 4.1.1).
///
/// @param name       its first word, in capitals
/// @param parameters what follows that and a space, in capitals
public record SmtpCommand(String name, String parameters) {

    /// The command after which a mail follows.
    public static final String DATA = "DATA";
    /// The command after which a part of a mail follows (RFC 3030).
    public static final String CHUNK = "BDAT";

    private static final int LOOKED_AT = 64;
    private static final int USUAL_LENGTH = 4;
    private static final Set<String> OTHERS = Set.of("STARTTLS", "X-EXPS", "X-LINK2STATE", "XEXCH50");
    private static final Pattern SIZE = Pattern.compile("\\s*(-?\\d{1,10})");
    private static final long UNSIGNED = 0xffff_ffffL;
    private static final Pattern LOGIN = Pattern.compile("LOGIN|PLAIN|NTLM .");

    /// Reads a line, without its end. Any bytes will do.
    public static SmtpCommand of(Bytes line) {
        String text = line.atMost(LOOKED_AT).text(StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        int space = text.indexOf(' ');
        return new SmtpCommand(space < 0 ? text : text.substring(0, space), space < 0 ? "" : text.substring(space + 1));
    }

    /// Whether it is one: most have four letters.
    public boolean known() {
        boolean letters = name.length() == USUAL_LENGTH && name.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
        return letters || OTHERS.contains(name);
    }

    /// Whether it has this name.
    public boolean is(String other) {
        return name.equals(other);
    }

    /// How many bytes of a mail follow, where it announces them; 0 where that is not said. Less than none is read as the
    /// large number that it is without its sign.
    public long size() {
        Matcher size = SIZE.matcher(parameters);
        long told = size.lookingAt() ? Long.parseLong(size.group(1)) : 0;
        return told < 0 ? told & UNSIGNED : told;
    }

    /// Whether they are the last ones of the mail.
    public boolean lastChunk() {
        return parameters.endsWith("LAST");
    }

    /// Whether the client logs in in a way in which its next lines answer the server (RFC 4954 section 4); Wireshark
    /// knows three.
    public boolean logsIn() {
        return name.equals("AUTH") && LOGIN.matcher(parameters).lookingAt();
    }
}
