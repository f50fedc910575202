package dev.osiscope.lesson.author;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A draft as JSON (RFC 8259), and back: a lesson's text has no place for what its author has not finished.
public final class DraftJson {

    private static final JsonFactory JSON = new JsonFactory();

    private DraftJson() {}

    /// The draft as JSON.
    public static String write(LessonDraft draft) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("title", draft.title());
            json.writeStringProperty("minutes", draft.minutes());
            json.writeStringProperty("afterwards", draft.afterwards());
            json.writeStringProperty("intro", draft.intro());
            json.writeObjectPropertyStart("roles");
            draft.roles().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeArrayPropertyStart("stops");
            draft.stops().forEach(stop -> write(json, stop));
            json.writeEndArray();
            json.writeStringProperty("folder", draft.folder());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, LessonDraft.Stop stop) {
        json.writeStartObject();
        json.writeNumberProperty("step", stop.step());
        json.writeBooleanProperty("before", stop.before());
        json.writeStringProperty("title", stop.title());
        json.writeStringProperty("text", stop.text());
        json.writeStringProperty("seen", stop.seen());
        json.writeArrayPropertyStart("questions");
        for (LessonDraft.Question question : stop.questions()) {
            json.writeStartObject();
            json.writeStringProperty("kind", question.kind());
            json.writeStringProperty("words", question.words());
            json.writeStringProperty("hints", question.hints());
            json.writeStringProperty("because", question.because());
            json.writeStringProperty("more", question.more());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// The draft in a text; empty where it is none.
    public static Optional<LessonDraft> read(String text) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            return value(json) instanceof Map<?, ?> members ? Optional.of(draft(members)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | ClassCastException broken) {
            return Optional.empty();
        }
    }

    /// What stands there: a text, or what is in braces or brackets. The parser bounds how deep that goes.
    private static Object value(JsonParser json) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> members = new LinkedHashMap<>();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                members.put(name, value(json));
            }
            return members;
        }
        if (json.currentToken() == JsonToken.START_ARRAY) {
            List<Object> items = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(json));
            }
            return items;
        }
        return String.valueOf(json.getString());
    }

    private static LessonDraft draft(Map<?, ?> members) {
        Map<String, String> roles = new LinkedHashMap<>();
        ((Map<?, ?>) members.get("roles")).forEach((host, role) -> roles.put((String) host, (String) role));
        return new LessonDraft(text(members, "title"), text(members, "minutes"), roles, text(members, "afterwards"),
                text(members, "intro"), items(members, "stops").stream().map(DraftJson::stop).toList(),
                members.containsKey("folder") ? text(members, "folder") : "");
    }

    private static LessonDraft.Stop stop(Map<?, ?> members) {
        return new LessonDraft.Stop(Integer.parseInt(text(members, "step")), text(members, "before").equals("true"),
                text(members, "title"), text(members, "text"),
                items(members, "questions").stream().map(DraftJson::question).toList(), text(members, "seen"));
    }

    private static LessonDraft.Question question(Map<?, ?> members) {
        return new LessonDraft.Question(text(members, "kind"), text(members, "words"), text(members, "hints"),
                text(members, "because"), text(members, "more"));
    }

    private static String text(Map<?, ?> members, String name) {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no " + name);
    }

    private static List<Map<?, ?>> items(Map<?, ?> members, String name) {
        if (members.get(name) instanceof List<?> items) {
            List<Map<?, ?>> all = new ArrayList<>();
            items.forEach(item -> all.add((Map<?, ?>) item));
            return all;
        }
        throw new IllegalArgumentException("no " + name);
    }
}
