package dev.osiscope.viewmodel.tcp;

import dev.osiscope.conversation.Conversation;
import dev.osiscope.conversation.End;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.SegmentTrace;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
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
    /// @param lecture what the lecture draws: who sends what
    /// @param step    the step of the real segment; empty where there was none
    /// @param reality what that segment is, or that there was none
    /// @param spoken  both in words
    public record Row(LectureStep part, String lecture, OptionalInt step, String reality, String spoken) {}

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
    /// @param rows    the parts of the lecture
    /// @param remarks what was otherwise
    public record Look(List<Row> rows, List<Remark> remarks) {}

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
        return new Look(
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
        String words = messages.text("lecture.part", ConversationAt.name(timeline, conversation, sender, messages),
                ConversationAt.name(timeline, conversation, sender.other(), messages), messages.text("lecture.part." + part.name()));
        OptionalInt step = lecture.step(part);
        String reality = step.isPresent() ? reality(timeline.step(step.getAsInt())) : messages.text("lecture.none");
        return new Row(part, words, step, reality, messages.text("lecture.spoken", words, reality));
    }

    private String reality(Step step) {
        TrackedSegment segment = step.segment().orElseThrow();
        return messages.text("lecture.real", step.index() + 1, messages.text(step.title()), String.valueOf(segment.sequence()),
                segment.acknowledgment().map(String::valueOf).orElse("\u2013"));
    }

    private Remark remark(Difference difference) {
        String key = "lecture." + difference.kind().name();
        String steps = difference.steps().stream().map(step -> String.valueOf(step + 1)).collect(Collectors.joining(", "));
        return new Remark(messages.text(key), difference.kind().reference(), messages.text(key + ".why"),
                difference.steps().getFirst(), messages.text("lecture.steps", steps));
    }
}
