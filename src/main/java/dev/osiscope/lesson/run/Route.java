package dev.osiscope.lesson.run;

import dev.osiscope.lesson.Place;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.ReadyStop;
import java.util.List;
import java.util.Optional;

/// Which scene follows which, and what still has to come back. Immutable.
///
/// @param lesson    the lesson
/// @param comebacks finds where something can be asked anew
/// @param open      what was missed and has not come back yet
/// @param used      the steps at which something has come back
record Route(ReadyLesson lesson, Comebacks comebacks, List<Missed> open, List<Integer> used) {

    /// A scene, and the route after it.
    record Leg(Scene scene, Route route) {}

    /// The same where this was missed. What has come back comes back no more.
    Route missed(Scene.Ask ask, Optional<String> idea) {
        Missed missed = new Missed(ask.stop(), ask.number(), ask.prediction(), idea);
        return ask.again() ? this : new Route(lesson, comebacks, Lists.with(open, missed), used);
    }

    /// What follows on a scene.
    Leg after(Scene scene) {
        return switch (scene) {
            case Scene.Intro _ -> stop(0);
            case Scene.Read(int stop) -> ask(stop, 0);
            case Scene.Ask ask when ask.again() -> leave(ask.stop());
            case Scene.Ask ask -> ask(ask.stop(), ask.number() + 1);
            case Scene.Seen(int stop) -> leave(stop);
            case Scene.Done _ -> new Leg(scene, this);
        };
    }

    private Leg stop(int stop) {
        return new Leg(stop < lesson.stops().size() ? new Scene.Read(stop) : new Scene.Done(), this);
    }

    private Leg ask(int stop, int number) {
        ReadyStop at = lesson.stops().get(stop);
        if (number < at.predictions().size()) {
            return new Leg(new Scene.Ask(stop, number, at.predictions().get(number), false), this);
        }
        boolean shows = at.stop().place() instanceof Place.Before || !at.seen().isEmpty();
        return shows ? new Leg(new Scene.Seen(stop), this) : leave(stop);
    }

    /// From a stop to the next one; on the way there comes back what can.
    private Leg leave(int stop) {
        boolean last = stop + 1 >= lesson.stops().size();
        int from = lesson.stops().get(stop).visibleAfter();
        int below = last ? lesson.timeline().size() : lesson.stops().get(stop + 1).step();
        for (Missed missed : open) {
            Optional<ReadyPrediction> later = comebacks.find(missed, afterUsed(from), below);
            if (later.isPresent()) {
                return again(stop, missed, later.get());
            }
        }
        return last && !open.isEmpty() ? anyhow(stop, open.getFirst()) : stop(stop + 1);
    }

    /// At the end all comes back: where no later step is left, at an earlier one that had its turn, or just as it was.
    private Leg anyhow(int stop, Missed missed) {
        int from = Math.max(missed.prediction().step() + 1, 0);
        return again(stop, missed, comebacks.find(missed, from, lesson.timeline().size())
                .filter(later -> !used.contains(later.step())).orElse(missed.prediction()));
    }

    private Leg again(int stop, Missed missed, ReadyPrediction later) {
        Route after = new Route(lesson, comebacks, Lists.without(open, missed), Lists.with(used, later.step()));
        return new Leg(new Scene.Ask(stop, missed.number(), later, true), after);
    }

    private int afterUsed(int from) {
        return used.stream().mapToInt(step -> step + 1).reduce(from, Math::max);
    }

    /// How much is seen while something comes back: all before its step. At the same step again, as much as at its stop.
    int visibleAt(Scene.Ask ask) {
        return lesson.stops().stream()
                .filter(stop -> stop.predictions().contains(ask.prediction()))
                .mapToInt(ReadyStop::visible)
                .findFirst().orElse(Math.max(0, ask.prediction().step()));
    }
}
