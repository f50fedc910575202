package dev.osiscope.lesson.author;

import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.Quantity;
import dev.osiscope.lesson.Size;
import dev.osiscope.lesson.predict.Cast;
import dev.osiscope.lesson.predict.Questions;
import dev.osiscope.lesson.predict.Subject;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What can be asked of a step, as it is written behind `### predict`.
public final class AskableKinds {

    private static final String CHOOSE = "choose";

    private AskableKinds() {}

    /// The kinds that the step has an answer for; what the author alone knows, [Kind.Choose], is always among them. A state
    /// that the step does not change is not asked for: it is seen already.
    public static List<String> of(Timeline timeline, int step) {
        if (step >= timeline.size()) {
            return List.of(CHOOSE);
        }
        Cast cast = Cast.of(Map.of(), timeline);
        Subject subject = new Subject(timeline, cast, step);
        List<String> askable = new ArrayList<>();
        kinds(subject, cast).forEach((written, kind) -> {
            if (Questions.of(kind, subject).isPresent() && !isSeen(kind, subject)) {
                askable.add(written);
            }
        });
        askable.add(CHOOSE);
        return List.copyOf(askable);
    }

    private static boolean isSeen(Kind kind, Subject subject) {
        return kind instanceof Kind.State(String host) && subject.stateBefore(host).equals(subject.stateAfter(host));
    }

    private static Map<String, Kind> kinds(Subject subject, Cast cast) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("flags", new Kind.Flags());
        for (Quantity quantity : List.of(Quantity.ACK, Quantity.SEQ, Quantity.NEXT, Quantity.LEN, Quantity.WINDOW)) {
            kinds.put(quantity.word(), new Kind.SegmentNumber(quantity));
        }
        subject.conversation().ifPresent(conversation -> {
            for (String host : List.of(cast.called(conversation.client()), cast.called(conversation.server()))) {
                kinds.put("state " + host, new Kind.State(host));
            }
        });
        kinds.put("layers", new Kind.Layers(false));
        kinds.put("layers tcpip", new Kind.Layers(true));
        kinds.put("lost", new Kind.Lost());
        kinds.put("who", new Kind.Who());
        kinds.put("event", new Kind.Event());
        kinds.put("order", new Kind.Order());
        kinds.put("bytes headers", new Kind.Bytes(new Size(Size.Part.HEADERS, Size.SizedLayer.APPLICATION)));
        return kinds;
    }
}
