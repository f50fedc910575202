package dev.osiscope.export.page;

import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.SegmentVerdict;
import dev.osiscope.conversation.tcp.StateChange;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.export.picture.Excerpt;
import dev.osiscope.export.picture.Watcher;
import dev.osiscope.i18n.Messages;
import dev.osiscope.layers.LayerAct;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Step;
import dev.osiscope.viewmodel.LadderModel;
import dev.osiscope.viewmodel.Participants;
import dev.osiscope.viewmodel.StackModel;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// An excerpt as JSON (RFC 8259), for programs: docs/export.md says what stands in it. Steps are written one by one, so that
/// a long session takes no more memory than a short one.
public final class StepsJson {

    /// The version of the format; it changes when a reader has to.
    static final int VERSION = 1;

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final Excerpt excerpt;
    private final Messages messages;
    private final JsonGenerator json;

    private StepsJson(Excerpt excerpt, JsonGenerator json) {
        this.excerpt = excerpt;
        this.json = json;
        messages = excerpt.messages();
    }

    /// Writes `excerpt`.
    ///
    /// @return whether it is whole; the watcher may have stopped it
    /// @throws tools.jackson.core.JacksonException where it can't be written
    public static boolean write(Excerpt excerpt, Writer out, Watcher watcher) {
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            return new StepsJson(excerpt, json).write(watcher);
        }
    }

    private boolean write(Watcher watcher) {
        SessionSnapshot snapshot = excerpt.snapshot();
        json.writeStartObject();
        text("format", "osiscope-session");
        number("version", VERSION);
        text("title", excerpt.title());
        text("language", messages.language().code());
        text("provenance", name(snapshot.provenance()));
        text("source", snapshot.sourceName());
        json.writeName("lifelines").writeStartArray();
        for (LadderModel.Lifeline lifeline : excerpt.ladder().lifelines(excerpt.last())) {
            json.writeStartObject();
            text("name", lifeline.name());
            text("endpoint", lifeline.endpoint());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("steps").writeStartArray();
        boolean whole = true;
        for (int index = excerpt.first(); whole && index <= excerpt.last(); index++) {
            json.writeRaw('\n');
            step(excerpt.timeline().step(index));
            whole = watcher.goOn(index - excerpt.first() + 1);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        return whole;
    }

    private void step(Step step) {
        json.writeStartObject();
        number("step", step.index() + 1L);
        if (step.frameNumber() > 0) {
            number("frame", step.frameNumber());
        }
        number("timeNanos", step.event().timeNanos() - excerpt.timeline().step(0).event().timeNanos());
        text("provenance", name(step.event().provenance()));
        Participants.actor(excerpt.timeline(), step).ifPresent(who -> text("actor", who));
        Participants.receiver(excerpt.timeline(), step).ifPresent(who -> text("receiver", who));
        text("title", messages.text(step.title()));
        text("what", messages.text(step.what()));
        text("why", messages.text(step.why()));
        step.segment().ifPresent(this::segment);
        json.writeName("changes").writeStartArray();
        step.changes().forEach(this::change);
        json.writeEndArray();
        layers(StackModel.of(excerpt.snapshot(), step, messages));
        step.dissection().ifPresent(dissection -> FrameJson.write(dissection, json));
        json.writeEndObject();
    }

    private void segment(TrackedSegment segment) {
        boolean client = segment.sender() == End.CLIENT;
        json.writeName("segment").writeStartObject();
        number("conversation", segment.conversation().number());
        text("sender", name(segment.sender()));
        text("flags", segment.header().flags().toString());
        number("seq", segment.sequence());
        segment.acknowledgment().ifPresent(number -> number("ack", number));
        number("len", segment.payloadLength());
        text("client", (client ? segment.senderState() : segment.receiverState()).toString());
        text("server", (client ? segment.receiverState() : segment.senderState()).toString());
        json.writeName("analysis").writeStartArray();
        segment.analysis().verdicts().stream().sorted().map(SegmentVerdict::field).forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void change(StateChange change) {
        json.writeStartObject();
        text("endpoint", Participants.name(excerpt.timeline(), change.endpoint()));
        text("from", change.from().toString());
        text("to", change.to().toString());
        json.writeEndObject();
    }

    private void layers(StackModel stack) {
        json.writeName("layers").writeStartArray();
        for (StackModel.Row row : stack.rows()) {
            LayerAct act = row.act();
            json.writeStartObject();
            number("osi", row.layer().number());
            text("name", messages.text("osi." + row.layer().name()));
            text("internet", messages.text("internet." + row.layer().counterpart().name()));
            text("activity", name(act.activity()));
            text("unit", row.unit());
            text("does", row.does());
            Optional.of(row.size()).filter(size -> size > 0).ifPresent(size -> number("bytes", size));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String name, String value) {
        json.writeName(name).writeString(value);
    }

    private void number(String name, long value) {
        json.writeName(name).writeNumber(value);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
