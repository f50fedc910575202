package dev.osiscope.export.page;

import dev.osiscope.bytes.BitRange;
import dev.osiscope.bytes.Bytes;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Source;
import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.i18n.Messages;
import dev.osiscope.timeline.Step;
import dev.osiscope.viewmodel.FrameModel;
import dev.osiscope.viewmodel.Ranges;
import dev.osiscope.viewmodel.Selection;
import dev.osiscope.viewmodel.TellingField;
import dev.osiscope.wire.FieldDefinition;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The frames of a page that steps, as JSON in the page: bytes, and fields as rows of a tree. What a definition says stands
/// once, however many fields are of it. Long frames are shown by their first part: a page is looked at, not computed with.
final class FramesScript {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final int MOST_BYTES = 1024;
    private static final int MOST_ROWS = 600;
    private static final int MOST_TEXT = 400;
    /// What stands in a definition's sentence for the place of one of its fields.
    private static final String PLACE = "\u0001";

    private final Messages messages;
    private final Excerpt excerpt;
    private final StringWriter written = new StringWriter();
    private final JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), written);
    private final Map<FieldDefinition, Integer> definitions = new LinkedHashMap<>();
    private FrameModel frame;
    private int rows;
    private int picked;
    private Selection selection = Selection.NOTHING;

    FramesScript(Excerpt excerpt) {
        this.excerpt = excerpt;
        messages = excerpt.messages();
        json.writeStartObject();
        json.writeName("words").writeStartObject();
        text("title", messages.text("bytes.title"));
        json.writeEndObject();
        json.writeName("steps").writeStartObject();
    }

    /// Adds the frame of a step, where it has one.
    void add(Step step) {
        FrameModel.of(step).ifPresent(found -> {
            frame = found;
            selection = TellingField.of(found, step.segment());
            json.writeRaw('\n');
            json.writeName(String.valueOf(step.index() + 1)).writeStartObject();
            text("title", found.note().map(messages::said).orElseGet(
                    () -> messages.text("bytes.title.frame", found.frame().bytes().length())));
            sources();
            parts();
            rows();
            json.writeEndObject();
        });
    }

    /// All of it, in a form that can't end the script it stands in.
    String text() {
        json.writeEndObject();
        json.writeName("definitions").writeStartArray();
        definitions.keySet().forEach(this::definition);
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        return written.toString().replace("<", "\\u003c");
    }

    private void definition(FieldDefinition definition) {
        json.writeStartObject();
        text("id", definition.id());
        text("meaning", messages.said(definition.meaning()));
        text("detail", messages.text("fields.detail", definition.name(), messages.said(definition.meaning()), PLACE,
                definition.reference()));
        json.writeEndObject();
    }

    private void sources() {
        json.writeName("sources").writeStartArray();
        for (Source source : frame.sources()) {
            Bytes bytes = source.bytes();
            json.writeStartObject();
            text("name", messages.text("bytes.source", source.name(), bytes.length()));
            text("hex", bytes.atMost(MOST_BYTES).hex());
            if (bytes.length() > MOST_BYTES) {
                text("more", messages.text("give.page.bytes.first", MOST_BYTES, bytes.length()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void parts() {
        json.writeName("parts").writeStartArray();
        for (FrameModel.Part part : frame.layers()) {
            json.writeStartObject();
            number("osi", part.osi().number());
            number("source", frame.sources().indexOf(part.layer().source()));
            number("from", part.layer().range().firstByte());
            number("end", part.layer().range().endByte());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void rows() {
        rows = 0;
        picked = -1;
        json.writeName("rows").writeStartArray();
        for (FrameModel.Part part : frame.layers()) {
            if (rows < MOST_ROWS) {
                layer(part);
                fields(part.layer().fields(), part, 1);
            }
        }
        json.writeEndArray();
        number("picked", picked);
    }

    private void layer(FrameModel.Part part) {
        json.writeStartObject();
        json.writeName("layer").writeBoolean(true);
        text("name", part.layer().protocol().name());
        common(messages.text("fields.size", part.byteLength()), part, part.layer().range(), 0);
        json.writeEndObject();
        if (selection instanceof Selection.OfLayer of && of.bytes().filter(part.layer().place()::equals).isPresent()) {
            picked = rows;
        }
        rows++;
    }

    private void fields(List<Field> fields, FrameModel.Part part, int depth) {
        for (Field field : fields) {
            if (rows >= MOST_ROWS) {
                return;
            }
            json.writeStartObject();
            number("definition", definitions.computeIfAbsent(field.definition(), _ -> definitions.size()));
            common(shortened(field.text()), part, field.range(), depth);
            text("range", messages.text(Ranges.of(field.range())));
            json.writeEndObject();
            if (selection instanceof Selection.OfField of && of.field() == field) {
                picked = rows;
            }
            rows++;
            fields(field.parts(), part, depth + 1);
        }
    }

    private void common(String value, FrameModel.Part part, BitRange range, int depth) {
        text("value", value);
        number("depth", depth);
        number("osi", part.osi().number());
        number("source", frame.sources().indexOf(part.layer().source()));
        number("bit", range.firstBit());
        number("bits", range.bitLength());
    }

    private static String shortened(String text) {
        return text.length() <= MOST_TEXT ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MOST_TEXT))) + "…";
    }

    private void text(String name, String value) {
        json.writeName(name).writeString(value);
    }

    private void number(String name, long value) {
        json.writeName(name).writeNumber(value);
    }
}
