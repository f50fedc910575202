package dev.osiscope.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Finds out what a line asks for. A line that begins with a brace is JSON: `{"event": "...", "payload": ...}`; any other is
/// plain text. Of `join CODE` in plain text the hub makes something only while the sender has not joined.
final class InboundReader implements JsonLines.Properties {

    private static final Set<String> HUBS_OWN = Set.of("error", "subscribed", "joined", EventPatterns.SCRUBBED);

    private String event;
    private final List<String> texts = new ArrayList<>();
    private boolean onlyTexts = true;

    private InboundReader() {
    }

    static Inbound read(String line) {
        if (!isJson(line)) {
            return new Inbound.Passed(Inbound.Passed.PLAIN, line, false);
        }
        InboundReader reader = new InboundReader();
        if (!JsonLines.read(line, reader) || reader.event == null) {
            return new Inbound.Faulty(LineFault.BAD_JSON);
        }
        return reader.made(line);
    }

    /// Whether a program that reads JSON would take the text for an object.
    static boolean isJson(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        return start < text.length() && text.charAt(start) == '{';
    }

    private Inbound made(String line) {
        return switch (event) {
            case "subscribe" -> onlyTexts ? new Inbound.Subscribe(texts) : new Inbound.Faulty(LineFault.BAD_PATTERN);
            case "unsubscribe" -> onlyTexts ? new Inbound.Unsubscribe(texts) : new Inbound.Faulty(LineFault.BAD_PATTERN);
            case "join" -> onlyTexts && texts.size() == 1
                    ? new Inbound.Join(texts.getFirst()) : new Inbound.Faulty(LineFault.WRONG_CODE);
            default -> EventPatterns.isName(event) && !HUBS_OWN.contains(event)
                    ? new Inbound.Passed(event, line, true) : new Inbound.Faulty(LineFault.BAD_EVENT);
        };
    }

    @Override
    public void take(String name, JsonParser json) {
        if (name.equals("event") && json.currentToken() == JsonToken.VALUE_STRING) {
            event = json.getString();
        } else if (name.equals("payload")) {
            payload(json);
        } else {
            json.skipChildren();
        }
    }

    /// A text or an array of texts, which is what the hub's own events carry; of others it is only known that they are JSON.
    private void payload(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            texts.add(json.getString());
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                text(json);
            }
        } else {
            onlyTexts = false;
            json.skipChildren();
        }
    }

    private void text(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_STRING && texts.size() <= EventPatterns.MOST) {
            texts.add(json.getString());
        } else {
            onlyTexts = false;
            json.skipChildren();
        }
    }
}
