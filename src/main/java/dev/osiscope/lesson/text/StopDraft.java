package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Place;
import dev.osiscope.lesson.Prediction;
import dev.osiscope.lesson.Spot;
import dev.osiscope.lesson.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A stop that is being read.
final class StopDraft {

    private final Spot at;
    private final String title;
    private final Findings findings;
    private final List<Block> text = new ArrayList<>();
    private final List<Prediction> predictions = new ArrayList<>();
    private final List<Block> seen = new ArrayList<>();
    private Optional<Place> place = Optional.empty();
    private Optional<PredictionDraft> prediction = Optional.empty();
    private boolean isSeen;
    private boolean stopLine;

    StopDraft(Spot at, String title, Findings findings) {
        this.at = at;
        this.title = title;
        this.findings = findings;
    }

    /// Whether its line `stop:` was read.
    boolean hasStopLine() {
        return stopLine;
    }

    /// Reads what stands behind `stop:`.
    void place(String line, Spot begin) {
        stopLine = true;
        try {
            Words words = new Words(line, begin);
            Words.Word word = words.take("stop.where");
            place = Optional.of(switch (word.text()) {
                case "before" -> new Place.Before(WhereReader.read(words));
                case "after" -> new Place.After(WhereReader.read(words));
                case "end" -> new Place.End();
                default -> throw new Problem(word.at(), "stop.where");
            });
            words.finish();
        } catch (Problem problem) {
            findings.error(problem);
        }
    }

    void predict(PredictionDraft draft) {
        finishPrediction();
        if (isSeen) {
            findings.error(at, "seen.last");
        }
        prediction = Optional.of(draft);
    }

    void seen() {
        finishPrediction();
        isSeen = true;
    }

    /// The prediction that is being read.
    Optional<PredictionDraft> prediction() {
        return prediction;
    }

    void add(Block block) {
        prediction.ifPresentOrElse(draft -> draft.add(block), () -> (isSeen ? seen : text).add(block));
    }

    private void finishPrediction() {
        prediction.flatMap(PredictionDraft::done).ifPresent(predictions::add);
        prediction = Optional.empty();
    }

    /// The stop, where it has a place.
    Optional<Stop> done() {
        finishPrediction();
        if (!stopLine) {
            findings.error(at, "stop.missing", title);
        }
        return place.map(where -> new Stop(at, title, where, text, predictions, seen));
    }
}
