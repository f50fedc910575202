package dev.osiscope.lesson.text;

import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Inline;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.Prediction;
import dev.osiscope.lesson.Spot;
import dev.osiscope.lesson.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A prediction that is being read.
final class PredictionDraft {

    private static final int FEWEST_WRONG = 2;

    private final Spot at;
    private final String kindText;
    private final Spot kindAt;
    private final Findings findings;
    private final List<Block> question = new ArrayList<>();
    private final List<List<Inline>> hints = new ArrayList<>();
    private final List<Prediction.AuthoredMistake> mistakes = new ArrayList<>();
    private final List<Kind.Option> options = new ArrayList<>();
    private Optional<List<Inline>> because = Optional.empty();
    private Optional<Where> check = Optional.empty();

    PredictionDraft(Spot at, String kindText, Spot kindAt, Findings findings) {
        this.at = at;
        this.kindText = kindText;
        this.kindAt = kindAt;
        this.findings = findings;
    }

    void add(Block block) {
        question.add(block);
    }

    void add(Clause clause) {
        if (!clause.word().equals("mistake") && !clause.answer().isEmpty()) {
            findings.error(clause.at(), "clause.colon", clause.word());
        }
        if (clause.text().isEmpty() && !clause.word().equals("check")) {
            findings.error(clause.at(), "clause.empty", clause.word());
            return;
        }
        switch (clause.word()) {
            case "hint" -> hints.add(clause.text());
            case "because" -> because(clause);
            case "mistake" -> mistake(clause);
            case "right" -> options.add(new Kind.Option(clause.at(), true, clause.text(), List.of()));
            case "wrong" -> wrong(clause);
            case "check" -> check(clause);
            default -> findings.error(clause.at(), "clause", clause.word());
        }
    }

    private void because(Clause clause) {
        if (because.isPresent()) {
            findings.error(clause.at(), "because.twice");
        }
        because = Optional.of(clause.text());
    }

    private void mistake(Clause clause) {
        if (clause.answer().isEmpty()) {
            findings.error(clause.at(), "mistake.answer");
        } else {
            mistakes.add(new Prediction.AuthoredMistake(clause.at(), clause.answer(), clause.text()));
        }
    }

    private void wrong(Clause clause) {
        Optional<Clause.Split> split = clause.split();
        if (split.isEmpty()) {
            findings.error(clause.at(), "wrong.dash");
        }
        split.ifPresent(halves -> options.add(new Kind.Option(clause.at(), false, halves.before(), halves.behind())));
    }

    private void check(Clause clause) {
        try {
            Words words = new Words(clause.raw().text(), clause.raw().at());
            check = Optional.of(WhereReader.read(words));
            words.finish();
        } catch (Problem problem) {
            findings.error(problem);
        }
    }

    /// The prediction, where it can be understood.
    Optional<Prediction> done() {
        try {
            Kind kind = KindReader.read(kindText, kindAt, options, check);
            look(kind);
            return Optional.of(new Prediction(at, kind, question, hints, mistakes, because));
        } catch (Problem problem) {
            findings.error(problem);
            return Optional.empty();
        }
    }

    private void look(Kind kind) {
        if (question.isEmpty()) {
            findings.error(at, "question");
        }
        if (because.isEmpty()) {
            findings.error(at, "because");
        }
        long right = options.stream().filter(Kind.Option::right).count();
        if (kind instanceof Kind.Choose) {
            if (right != 1) {
                findings.error(at, "choose.right");
            }
            if (options.size() - right < FEWEST_WRONG) {
                findings.error(at, "choose.wrong");
            }
        } else if (!options.isEmpty() || check.isPresent()) {
            findings.error(at, "choose.only");
        }
    }
}
