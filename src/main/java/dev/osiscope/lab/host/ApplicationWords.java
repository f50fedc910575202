package dev.osiscope.lab.host;

import dev.osiscope.hub.ApplicationEvent;
import dev.osiscope.hub.EmitterCall;
import dev.osiscope.hub.ScrubResult;
import dev.osiscope.hub.SocketCall;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the hub and the clients on a host report, as words of a line: there and back.
///
/// | event | words behind participant, own endpoint and the other's |
/// |---|---|
/// | `call:write` | how many bytes, text |
/// | `emit:message`, `on:…`, `once:…`, `off:…` | how many listeners, data, the names of those called, with commas |
/// | `scrub`, `refuse` | scrubber, text before, text after |
///
/// Text is written as the digits of its bytes, nothing as `-`.
public final class ApplicationWords {

    /// The event of a client that heard a message, and of the hub too.
    public static final String HEARD = of(EmitterCall.Kind.EMIT, "message");

    private static final String NOTHING = "-";
    private static final String NAMES = ",";
    private static final String CALL = "call";
    private static final String SCRUB = "scrub";
    private static final String REFUSE = "refuse";
    private static final int PARTICIPANT = 0;
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int FIRST = 3;

    private ApplicationWords() {}

    /// What a socket call is called.
    public static String of(SocketCall.Kind kind) {
        return CALL + ":" + word(kind);
    }

    /// What an emitter's call is called.
    public static String of(EmitterCall.Kind kind, String event) {
        return word(kind) + ":" + event;
    }

    /// What it is called.
    static String event(ApplicationEvent event) {
        return switch (event) {
            case SocketCall call -> of(call.kind());
            case EmitterCall call -> of(call.kind(), call.event());
            case ScrubResult result -> result.refused() ? REFUSE : SCRUB;
        };
    }

    /// All else that is told of it.
    static List<String> words(ApplicationEvent event) {
        String local = word(event.local());
        String remote = word(event.remote());
        return switch (event) {
            case SocketCall call -> List.of(call.participant(), local, remote, String.valueOf(call.byteCount()),
                    digits(call.text()));
            case EmitterCall call -> List.of(call.participant(), local, remote, String.valueOf(call.listeners()),
                    digits(call.data()), digits(String.join(NAMES, call.called())));
            case ScrubResult result -> List.of(result.participant(), local, remote, digits(result.scrubber()),
                    digits(result.before()), digits(result.after()));
        };
    }

    /// What was told; nothing where it is no report of a hub or a client.
    ///
    /// @param nanos when it happened, nanoseconds since 1970-01-01T00:00:00Z
    public static Optional<ApplicationEvent> read(String event, long nanos, List<String> words) {
        int colon = event.indexOf(':');
        if (event.equals(SCRUB) || event.equals(REFUSE)) {
            return Optional.of(new ScrubResult(nanos, words.get(PARTICIPANT), endpoint(words.get(LOCAL)),
                    endpoint(words.get(REMOTE)), text(words.get(FIRST)), text(words.get(FIRST + 1)),
                    text(words.get(FIRST + 2)), event.equals(REFUSE)));
        }
        if (colon < 0) {
            return Optional.empty();
        }
        String kind = event.substring(0, colon);
        String name = event.substring(colon + 1);
        InetSocketAddress local = endpoint(words.get(LOCAL));
        InetSocketAddress remote = endpoint(words.get(REMOTE));
        int number = Integer.parseInt(words.get(FIRST));
        String text = text(words.get(FIRST + 1));
        return Optional.of(kind.equals(CALL)
                ? new SocketCall(nanos, words.get(PARTICIPANT), SocketCall.Kind.valueOf(upper(name)), local, remote, number, text)
                : new EmitterCall(nanos, words.get(PARTICIPANT), EmitterCall.Kind.valueOf(upper(kind)), local, remote, name,
                        text, number, names(text(words.get(FIRST + 2)))));
    }

    private static List<String> names(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(NAMES));
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static String word(InetSocketAddress endpoint) {
        return endpoint == null ? NOTHING : endpoint.getAddress().getHostAddress() + ":" + endpoint.getPort();
    }

    private static InetSocketAddress endpoint(String word) {
        int colon = word.lastIndexOf(':');
        return colon < 0 ? null : new InetSocketAddress(InetAddress.ofLiteral(word.substring(0, colon)),
                Integer.parseInt(word.substring(colon + 1)));
    }

    private static String digits(String text) {
        return text.isEmpty() ? NOTHING : HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String digits) {
        return digits.equals(NOTHING) ? "" : new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_8);
    }
}
