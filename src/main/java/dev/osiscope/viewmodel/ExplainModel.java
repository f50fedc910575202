package dev.osiscope.viewmodel;

import dev.osiscope.i18n.Messages;
import dev.osiscope.session.SessionSnapshot;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import java.util.List;
import java.util.stream.Collectors;

/// What the explanation says of a step.
///
/// @param title   its name, with who and to whom
/// @param what    what happened
/// @param why     why
/// @param changes the changes of state, a line each
/// @param layers  the layers that act, in both models
/// @param source  where it was seen, and when
public record ExplainModel(
        String title, String what, String why, List<String> changes, String layers, String source) {

    /// The explanation of `step`.
    public static ExplainModel of(SessionSnapshot snapshot, Step step, Messages messages) {
        Timeline timeline = snapshot.timeline();
        return new ExplainModel(
                messages.text(step.title()),
                messages.text(Participants.calling(timeline, step.what())),
                messages.text(Participants.calling(timeline, step.why())),
                step.changes().stream()
                        .map(change -> messages.text(
                                "explain.change",
                                Participants.called(timeline, Participants.name(timeline, change.endpoint()), messages),
                                change.from(),
                                change.to()))
                        .toList(),
                layers(step, messages),
                source(timeline, step, messages));
    }

    private static String layers(Step step, Messages messages) {
        String osi = step.layers().acting().stream()
                .sorted((one, other) -> other.number() - one.number())
                .map(layer -> String.valueOf(layer.number()))
                .collect(Collectors.joining(", "));
        String internet = StackModel.internetLayers().stream()
                .filter(step.layers().actingInternet()::contains)
                .map(layer -> messages.text("internet." + layer.name()))
                .collect(Collectors.joining(", "));
        return messages.text("explain.layers", osi, internet);
    }

    private static String source(Timeline timeline, Step step, Messages messages) {
        String provenance = messages.text("provenance." + step.event().provenance().name());
        String time = Times.sinceStart(timeline, step.index());
        return step.dissection().isPresent()
                ? messages.text("explain.frame", provenance, step.frameNumber(), time)
                : messages.text("explain.event", provenance, time);
    }
}
