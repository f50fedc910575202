package dev.osiscope.hub;

import dev.osiscope.hub.scrub.ScrubOutcome;
import dev.osiscope.hub.scrub.ScrubPipeline;
import dev.osiscope.hub.scrub.ScrubStep;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Scrubs each text of a JSON event, names within its payload too, and writes the event anew: event, payload, and where
/// something was changed `scrubbed`, who changed it. Other properties of the line are left out.
final class JsonScrub implements JsonLines.Properties {

    private final ScrubPipeline scrubbers;
    private final List<ScrubStep> steps = new ArrayList<>();
    private String payload = "null";
    private String refusal;

    private JsonScrub(ScrubPipeline scrubbers) {
        this.scrubbers = scrubbers;
    }

    /// @param event the event's name
    /// @param line  is known to be such an object
    static ScrubOutcome scrub(String event, String line, ScrubPipeline scrubbers) {
        JsonScrub scrub = new JsonScrub(scrubbers);
        JsonLines.read(line, scrub);
        if (scrub.refusal != null) {
            return new ScrubOutcome.Refused(scrub.refusal, scrub.steps);
        }
        String text = scrub.written(event);
        return text.equals(line) ? ScrubOutcome.UNCHANGED : new ScrubOutcome.Changed(text, scrub.steps);
    }

    /// A name has nothing in it that JSON would have to escape.
    private String written(String event) {
        String start = "{\"event\":\"" + event + "\",\"payload\":" + payload;
        return steps.isEmpty() ? start + "}" : start + ",\"scrubbed\":" + scrubbed() + "}";
    }

    private String scrubbed() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLines.generator(text)) {
            json.writeStartArray();
            new ScrubOutcome.Changed("", steps).by().forEach(json::writeString);
            json.writeEndArray();
        }
        return text.toString();
    }

    @Override
    public void take(String name, JsonParser json) {
        if (!name.equals("payload")) {
            json.skipChildren();
            return;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JsonLines.generator(text)) {
            int depth = 0;
            do {
                depth += copy(json.currentToken(), json, copy);
            } while (depth > 0 && json.nextToken() != null);
        }
        payload = text.toString();
    }

    /// @return by how much deeper the next token stands
    private int copy(JsonToken token, JsonParser from, JsonGenerator to) {
        switch (token) {
            case START_OBJECT -> to.writeStartObject();
            case END_OBJECT -> to.writeEndObject();
            case START_ARRAY -> to.writeStartArray();
            case END_ARRAY -> to.writeEndArray();
            case PROPERTY_NAME -> to.writeName(clean(from.currentName()));
            case VALUE_STRING -> to.writeString(clean(from.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> to.writeNumber(from.getString());
            default -> to.writeRawValue(token.asString());
        }
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }

    private String clean(String text) {
        ScrubOutcome outcome = scrubbers.scrub(text);
        steps.addAll(outcome.steps());
        return switch (outcome) {
            case ScrubOutcome.Unchanged _ -> text;
            case ScrubOutcome.Changed changed -> changed.text();
            case ScrubOutcome.Refused refused -> {
                refusal = refused.reason();
                yield "";
            }
        };
    }
}
