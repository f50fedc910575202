package dev.osiscope.export.page;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Source;
import dev.osiscope.viewmodel.FrameModel;
import tools.jackson.core.JsonGenerator;

/// The frame of a step as JSON: its bytes, and the layers with their fields.
final class FrameJson {

    private FrameJson() {}

    /// Adds what was found to the object that is being written.
    static void write(Dissection dissection, JsonGenerator json) {
        FrameModel frame = FrameModel.of(dissection);
        json.writeName("length").writeNumber(dissection.frame().originalLength());
        json.writeName("bytes").writeString(frame.frame().bytes().hex());
        json.writeName("headers").writeStartArray();
        frame.layers().forEach(part -> layer(part, json));
        json.writeEndArray();
        frame.note().ifPresent(note -> json.writeName("stop").writeString(note));
    }

    private static void layer(FrameModel.Part part, JsonGenerator json) {
        Source source = part.layer().source();
        json.writeStartObject();
        json.writeName("protocol").writeString(part.layer().protocol().name());
        json.writeName("osi").writeNumber(part.osi().number());
        json.writeName("bytes").writeNumber(part.byteLength());
        if (!source.isFrame()) {
            json.writeName("in").writeString(source.name());
        }
        json.writeName("fields").writeStartArray();
        part.layer().fields().forEach(field -> field(field, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    /// Its bits count from the first of the frame, or of what its layer stands in.
    private static void field(Field field, JsonGenerator json) {
        json.writeStartObject();
        json.writeName("id").writeString(field.id());
        json.writeName("value").writeString(field.text());
        json.writeName("bits").writeStartArray();
        json.writeNumber(field.range().firstBit());
        json.writeNumber(field.range().bitLength());
        json.writeEndArray();
        if (!field.parts().isEmpty()) {
            json.writeName("fields").writeStartArray();
            field.parts().forEach(inner -> field(inner, json));
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
