package dev.osiscope.lab.scenario;

import dev.osiscope.hub.EmitterCall;
import dev.osiscope.hub.SocketCall;
import dev.osiscope.lab.host.ApplicationWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What must come true of the program that a host runs: `bo heard "hello"`, `hub calls accept`, `hub emits dropped`.
final class ProgramExpectLine {

    /// How such an expectation begins, behind the host.
    static final List<String> WORDS = List.of("heard", "emits", "calls");

    private static final int MOST_MESSAGES = 1_000_000;

    private final String host;
    private final Words words;

    ProgramExpectLine(String host, Words words) {
        this.host = host;
        this.words = words;
    }

    /// What must come true.
    ///
    /// @param what one of [#WORDS]
    Act read(Word what) throws ScenarioException {
        return switch (what.text()) {
            case "heard" -> heard();
            case "calls" -> report(ApplicationWords.of(SocketCall.Kind.valueOf(words.oneOf("socket call", calls()).toUpperCase(
                    Locale.ROOT))));
            default -> report(ApplicationWords.of(EmitterCall.Kind.EMIT, words.take("the name of an event").text()));
        };
    }

    private Act heard() throws ScenarioException {
        if (words.peek().filter(word -> word.text().matches("\\d+") && !word.quoted()).isEmpty()) {
            return report(ApplicationWords.HEARD);
        }
        int count = words.number("how many messages", 1, MOST_MESSAGES);
        words.oneOf("unit", List.of("messages"));
        return new Act.ExpectHeard(host, count, ExpectLine.within(words));
    }

    /// Text in quotation marks must be in what is reported.
    private Act report(String event) throws ScenarioException {
        Optional<String> text = words.peek().filter(Word::quoted).map(word -> Payload.ofText(word.text()));
        if (text.isPresent()) {
            words.take("");
        }
        return new Act.ExpectReport(host, event, text, ExpectLine.within(words));
    }

    private static List<String> calls() {
        return Arrays.stream(SocketCall.Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
    }
}
