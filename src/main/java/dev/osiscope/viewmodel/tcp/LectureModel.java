package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.SegmentTrace;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// The lecture beside the connection at the playhead, in words. Remembers the last comparison. Used by one thread.
public final class LectureModel {

    private final Messages messages;
    private final Traces traces = new Traces();
    private SegmentTrace compared;
    private int comparedSize;
    private Optional<Look> known = Optional.empty();

    /// With the words of a language.
    public LectureModel(Messages messages) {
        this.messages = messages;
    }

    /// A part of the lecture beside what was there.
    ///
    /// @param part    which
    /// @param forward whether the client sends it
    /// @param lecture what the lecture draws
    /// @param step    the step of the real segment; empty where there was none
    /// @param reality what that segment is, or that there was none
    /// @param where   which step it is, in words; empty where there was none
    /// @param spoken  both in words
    public record Row(
            LectureStep part, boolean forward, String lecture, OptionalInt step, String reality, String where, String spoken) {}

    /// Something that was otherwise.
    ///
    /// @param title     what
    /// @param reference the RFC and section
    /// @param why       why
    /// @param step      the first step that shows it
    /// @param steps     all of them, in words
    public record Remark(String title, String reference, String why, int step, String steps) {}

    /// All of it.
    ///
    /// @param client  who opened, as it is called
    /// @param server  the other end
    /// @param rows    the parts of the lecture
    /// @param remarks what was otherwise
    public record Look(String client, String server, List<Row> rows, List<Remark> remarks) {

        /// The parts of the lecture, those together that one real segment plays: a FIN that acknowledges the other one.
        public List<List<Row>> groups() {
            List<List<Row>> groups = new ArrayList<>();
            for (Row row : rows) {
                boolean goesOn = !groups.isEmpty() && row.step().isPresent() && row.step().equals(groups.getLast().getFirst().step());
                if (!goesOn) {
                    groups.add(new ArrayList<>());
                }
                groups.getLast().add(row);
            }
            return groups;
        }
    }

    /// With the words of this connection; empty where there is no TCP connection at the step.
    public Optional<Look> look(SessionSnapshot snapshot, int playhead) {
        Timeline timeline = snapshot.timeline();
        Optional<Conversation> conversation = ConversationAt.of(timeline, playhead);
        if (conversation.isEmpty()) {
            return Optional.empty();
        }
        SegmentTrace trace = traces.of(timeline, conversation.get());
        if (trace != compared || trace.size() != comparedSize) {
            compared = trace;
            comparedSize = trace.size();
            known = Optional.of(compare(timeline, conversation.get(), trace));
        }
        return known;
    }

    private Look compare(Timeline timeline, Conversation conversation, SegmentTrace trace) {
        Lecture lecture = new Lecture(trace, step -> hasOptions(timeline.step(step)));
        return new Look(ConversationAt.name(timeline, conversation, End.CLIENT, messages),
                ConversationAt.name(timeline, conversation, End.SERVER, messages),
                Arrays.stream(LectureStep.values()).map(part -> row(timeline, conversation, lecture, part)).toList(),
                lecture.differences().stream().map(this::remark).toList());
    }

    private static boolean hasOptions(Step step) {
        return step.segment().filter(LectureModel::hasOptions).isPresent();
    }

    private static boolean hasOptions(TrackedSegment segment) {
        return !segment.header().options().isEmpty();
    }

    private Row row(Timeline timeline, Conversation conversation, Lecture lecture, LectureStep part) {
        End sender = lecture.sender(part);
        String drawn = messages.text("lecture.part." + part.name());
        String words = messages.text("lecture.part", ConversationAt.name(timeline, conversation, sender, messages),
                ConversationAt.name(timeline, conversation, sender.other(), messages), drawn);
        OptionalInt step = lecture.step(part);
        String reality = step.isPresent() ? reality(timeline.step(step.getAsInt())) : messages.text("lecture.none");
        String where = step.isPresent() ? messages.text("lecture.steps", String.valueOf(step.getAsInt() + 1)) : "";
        return new Row(part, sender == End.CLIENT, drawn, step, reality, where,
                messages.text("lecture.spoken", words, where.isEmpty() ? reality : where + ": " + reality));
    }

    private String reality(Step step) {
        TrackedSegment segment = step.segment().orElseThrow();
        String title = messages.text(step.title());
        String sequence = String.valueOf(segment.sequence());
        return segment.acknowledgment()
                .map(acknowledged -> messages.text("lecture.real", title, sequence, String.valueOf(acknowledged)))
                .orElseGet(() -> messages.text("lecture.real.first", title, sequence));
    }

    private Remark remark(Difference difference) {
        String key = "lecture." + difference.kind().name();
        String steps = difference.steps().stream().map(step -> String.valueOf(step + 1)).collect(Collectors.joining(", "));
        return new Remark(messages.text(key), difference.kind().reference(), messages.text(key + ".why"),
                difference.steps().getFirst(), messages.text("lecture.steps", steps));
    }
}
