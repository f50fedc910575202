package dev.osiscope.lesson.ready;

import dev.osiscope.lesson.Finding;
import dev.osiscope.lesson.Lesson;
import dev.osiscope.lesson.Place;
import dev.osiscope.lesson.Prediction;
import dev.osiscope.lesson.ReadyLesson;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.ReadyStop;
import dev.osiscope.lesson.Spot;
import java.util.ArrayList;
import java.util.List;

/// Compares a lesson with the same lesson in another language: stops, questions and answers are the same, only words differ.
public final class Translations {

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    private Translations(String file) {
        this.file = file;
    }

    /// What differs.
    ///
    /// @param base  the lesson in the first language
    /// @param other the same in another one
    /// @param file  the name of the other one's file
    public static List<Finding> compare(ReadyLesson base, ReadyLesson other, String file) {
        Translations translations = new Translations(file);
        translations.heads(base.lesson(), other.lesson());
        translations.same(Spot.START, "stops", base.stops().size(), other.stops().size());
        for (int stop = 0; stop < Math.min(base.stops().size(), other.stops().size()); stop++) {
            translations.stops(base.stops().get(stop), other.stops().get(stop));
        }
        return List.copyOf(translations.found);
    }

    private void heads(Lesson base, Lesson other) {
        same(Spot.START, "session", base.head().session(), other.head().session());
        same(Spot.START, "minutes", base.head().minutes(), other.head().minutes());
        same(Spot.START, "afterwards", base.head().afterwards().size(), other.head().afterwards().size());
    }

    private void stops(ReadyStop base, ReadyStop other) {
        Spot at = other.stop().at();
        same(at, "place", place(base), place(other));
        same(at, "predictions", base.predictions().size(), other.predictions().size());
        for (int number = 0; number < Math.min(base.predictions().size(), other.predictions().size()); number++) {
            predictions(base.predictions().get(number), other.predictions().get(number),
                    base.stop().predictions().get(number), other.stop().predictions().get(number));
        }
    }

    private static String place(ReadyStop stop) {
        return switch (stop.stop().place()) {
            case Place.Before _ -> "before " + (stop.step() + 1);
            case Place.After _ -> "after " + (stop.step() + 1);
            case Place.End _ -> "end";
        };
    }

    private void predictions(ReadyPrediction base, ReadyPrediction other, Prediction first, Prediction second) {
        same(second.at(), "kind", base.kind().word(), other.kind().word());
        if (!base.right().equals(other.right())) {
            found.add(Finding.error(file, second.at(), "lesson.translation.right"));
        }
        same(second.at(), "hints", first.hints().size(), second.hints().size());
        same(second.at(), "mistakes", first.mistakes().size(), second.mistakes().size());
    }

    private void same(Spot at, String key, Object base, Object other) {
        if (!base.equals(other)) {
            found.add(Finding.error(file, at, "lesson.translation." + key, base, other));
        }
    }
}
