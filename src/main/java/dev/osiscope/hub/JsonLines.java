package dev.osiscope.hub;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// The hub's JSON (RFC 8259): reads lines by tokens, so that nothing is built of what a stranger sends, and writes answers.
final class JsonLines {

    /// How deep objects and arrays may stand in each other.
    private static final int DEPTH = 32;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH).maxStringLength(LineDecoder.LIMIT).maxNumberLength(LineDecoder.LIMIT).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonLines() {
    }

    static JsonParser parser(String line) {
        return JSON.createParser(ObjectReadContext.empty(), line);
    }

    static JsonGenerator generator(StringWriter to) {
        return JSON.createGenerator(ObjectWriteContext.empty(), to);
    }

    /// What the hub says of a line that it does not pass on.
    static String error(LineFault fault, String reason) {
        return write("error", json -> {
            json.writeStartObject();
            json.writeName("code").writeString(fault.code());
            json.writeName("reason").writeString(reason);
            json.writeEndObject();
        });
    }

    /// What the hub says of a message that was changed.
    ///
    /// @param event     which event it was
    /// @param changedBy the scrubbers
    static String scrubbed(String event, List<String> changedBy) {
        return write(EventPatterns.SCRUBBED, json -> {
            json.writeStartObject();
            json.writeName("event").writeString(event);
            json.writeName("by").writeStartArray();
            changedBy.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// What the hub says of the patterns that are now in force.
    static String subscribed(List<String> patterns) {
        return write("subscribed", json -> {
            json.writeStartArray();
            patterns.forEach(json::writeString);
            json.writeEndArray();
        });
    }

    /// What the hub says to whom it lets in.
    static String joined() {
        return write("joined", JsonGenerator::writeNull);
    }

    private static String write(String event, Payload payload) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            json.writeStartObject();
            json.writeName("event").writeString(event);
            json.writeName("payload");
            payload.write(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    /// Reads a whole line, to the end of its one object.
    ///
    /// @return false where it is no JSON object
    static boolean read(String line, Properties properties) {
        try (JsonParser json = parser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                properties.take(name, json);
            }
            return json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
        } catch (JacksonException notJson) {
            return false;
        }
    }

    /// Takes the properties of a line's object.
    interface Properties {

        /// @param json stands at the value's first token; to be left at its last
        void take(String name, JsonParser json);
    }

    private interface Payload {

        void write(JsonGenerator json);
    }
}
