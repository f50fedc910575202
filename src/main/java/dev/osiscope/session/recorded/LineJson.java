package dev.osiscope.session.recorded;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// A line as a JSON object (RFC 8259), and back.
final class LineJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private LineJson() {}

    static String write(Line line) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            line.members().forEach((name, value) -> write(json.writeName(name), value));
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case String text -> json.writeString(text);
            case Long number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case List<?> texts -> {
                json.writeStartArray();
                texts.forEach(text -> json.writeString((String) text));
                json.writeEndArray();
            }
            default -> throw new IllegalArgumentException("no member of a line: " + value);
        }
    }

    static Line read(String text) throws BrokenLineException {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            require(json.nextToken(), JsonToken.START_OBJECT, "it is no JSON object");
            Map<String, Object> members = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                members.put(name, value(name, json));
            }
            require(json.nextToken(), null, "something stands after the JSON object");
            return new Line(members);
        } catch (JacksonException notJson) {
            throw new BrokenLineException("it is no JSON: " + notJson.getOriginalMessage());
        }
    }

    private static Object value(String name, JsonParser json) throws BrokenLineException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> texts(name, json);
            default -> throw new BrokenLineException(
                    "\"" + name + "\" is neither a text nor a whole number, a truth or a list of texts");
        };
    }

    private static List<String> texts(String name, JsonParser json) throws BrokenLineException {
        List<String> texts = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken(), JsonToken.VALUE_STRING, "\"" + name + "\" is not a list of texts");
            texts.add(json.getString());
        }
        return texts;
    }

    private static void require(JsonToken found, JsonToken wanted, String otherwise) throws BrokenLineException {
        if (found != wanted) {
            throw new BrokenLineException(otherwise);
        }
    }
}
