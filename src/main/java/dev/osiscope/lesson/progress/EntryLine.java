package dev.osiscope.lesson.progress;

import dev.osiscope.lesson.run.Mode;
import dev.osiscope.lesson.run.Outcome;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// An entry as a line of JSON (RFC 8259), and back.
final class EntryLine {

    private static final JsonFactory JSON = new JsonFactory();

    private EntryLine() {}

    static String write(Entry entry) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("lesson", entry.lesson());
            json.writeStringProperty("when", entry.when().toString());
            json.writeStringProperty("mode", entry.mode().name().toLowerCase(Locale.ROOT));
            switch (entry) {
                case Entry.Begun _ -> json.writeBooleanProperty("begun", true);
                case Entry.Answered answered -> write(json, answered);
                case Entry.Finished finished -> {
                    json.writeNumberProperty("asked", finished.asked());
                    json.writeNumberProperty("atOnce", finished.atOnce());
                }
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Entry.Answered answered) {
        Outcome outcome = answered.outcome();
        json.writeStringProperty("title", answered.title());
        json.writeNumberProperty("stop", outcome.stop());
        json.writeNumberProperty("number", outcome.number());
        json.writeStringProperty("idea", outcome.idea());
        json.writeBooleanProperty("again", outcome.again());
        json.writeNumberProperty("tries", outcome.tries());
        json.writeBooleanProperty("right", outcome.right());
        json.writeNumberProperty("hints", outcome.hints());
        json.writeStringProperty("mistakes", String.join(" ", outcome.mistakes()));
    }

    /// The entry of a line; empty where it is none.
    static Optional<Entry> read(String line) {
        Map<String, String> members = new HashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                members.put(name, String.valueOf(json.getString()));
            }
            return Optional.of(entry(members));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException broken) {
            return Optional.empty();
        }
    }

    private static Entry entry(Map<String, String> members) {
        String lesson = text(members, "lesson");
        Instant when = Instant.parse(text(members, "when"));
        Mode mode = Mode.valueOf(text(members, "mode").toUpperCase(Locale.ROOT));
        if (members.containsKey("begun")) {
            return new Entry.Begun(lesson, when, mode);
        }
        return members.containsKey("asked")
                ? new Entry.Finished(lesson, when, mode, number(members, "asked"), number(members, "atOnce"))
                : new Entry.Answered(lesson, when, mode, text(members, "title"), outcome(members));
    }

    private static Outcome outcome(Map<String, String> members) {
        String mistakes = text(members, "mistakes");
        return new Outcome(number(members, "stop"), number(members, "number"), text(members, "idea"),
                text(members, "again").equals("true"), number(members, "tries"), text(members, "right").equals("true"),
                number(members, "hints"), mistakes.isEmpty() ? List.of() : new ArrayList<>(List.of(mistakes.split(" "))));
    }

    private static String text(Map<String, String> members, String name) {
        String text = members.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return text;
    }

    private static int number(Map<String, String> members, String name) {
        return Integer.parseInt(text(members, name));
    }
}
