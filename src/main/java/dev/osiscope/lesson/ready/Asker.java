package dev.osiscope.lesson.ready;

import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.AnswerText;
import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Foreseen;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.Kind;
import dev.osiscope.lesson.LessonWords;
import dev.osiscope.lesson.Prediction;
import dev.osiscope.lesson.Prediction.AuthoredMistake;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.Saying;
import dev.osiscope.lesson.predict.Asked;
import dev.osiscope.lesson.predict.Cast;
import dev.osiscope.lesson.predict.Questions;
import dev.osiscope.lesson.predict.Subject;
import dev.osiscope.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a prediction ready: with its right answer, and all mistakes that program and author foresee.
record Asker(Timeline timeline, Cast cast, Values values, Filler filler, StepFinder steps, Unfit findings) {

    private static final int FEWEST = 2;
    private static final char FIRST = 'a';

    /// @param reading what is known while the question is read
    /// @param seen    what is known when its step was seen
    Optional<ReadyPrediction> ask(Prediction prediction, Values.Context reading, Values.Context seen) {
        try {
            Asked asked = asked(prediction, seen);
            List<Foreseen> foreseen = foreseen(prediction, asked, seen);
            if (foreseen.size() < FEWEST) {
                findings.error(prediction.at(), "mistakes", prediction.kind().word(), foreseen.size());
            }
            List<Block> question = filler.blocks(prediction.question(), reading);
            if (Giveaway.in(question, prediction.kind(), asked.right())) {
                findings.remark(prediction.at(), "giveaway");
            }
            stateShown(prediction, asked.right(), reading);
            return Optional.of(new ReadyPrediction(prediction.kind(), seen.step(), question, asked.form(), asked.right(), foreseen,
                    asked.otherwise(), prediction.hints().stream().map(hint -> filler.saying(hint, reading)).toList(),
                    prediction.because().map(because -> filler.saying(because, seen))));
        } catch (Unanswered unanswered) {
            findings.error(unanswered);
            return Optional.empty();
        }
    }

    /// The diagram marks the state that an end is in while it is asked for: only another one is a question.
    private void stateShown(Prediction prediction, Answer right, Values.Context reading) {
        if (prediction.kind() instanceof Kind.State(String host)) {
            new Subject(timeline, cast, reading.step()).stateOf(host, reading.seen())
                    .filter(shown -> right.equals(new Answer.State(shown)))
                    .ifPresent(shown -> findings.remark(prediction.at(), "state.shown", host, shown));
        }
    }

    private Asked asked(Prediction prediction, Values.Context seen) throws Unanswered {
        return switch (prediction.kind()) {
            case Kind.ValueNumber number -> new Asked(new Form.Number(),
                    new Answer.Number(values.of(number.value(), prediction.at(), seen).number()
                            .orElseThrow(() -> new Unanswered(prediction.at(), "number.whole"))),
                    List.of(), Saying.of("lesson.wrong.number"));
            case Kind.Choose choose -> choose(choose, seen);
            default -> Questions.of(prediction.kind(), new Subject(timeline, cast, seen.step()))
                    .orElseThrow(() -> new Unanswered(prediction.at(), "kind." + prediction.kind().word()));
        };
    }

    private Asked choose(Kind.Choose choose, Values.Context seen) throws Unanswered {
        if (choose.check().isPresent() && steps.find(choose.check().get(), 0).isEmpty()) {
            throw new Unanswered(choose.check().get().at(), "where", choose.check().get().text());
        }
        List<Form.Choice> choices = new ArrayList<>();
        List<Foreseen> wrong = new ArrayList<>();
        Answer right = new Answer.Choice("");
        for (Kind.Option option : choose.options()) {
            String id = String.valueOf((char) (FIRST + choices.size()));
            choices.add(new Form.Choice(id, filler.saying(option.text(), seen)));
            if (option.right()) {
                right = new Answer.Choice(id);
            } else {
                wrong.add(new Foreseen("choose." + id, new Answer.Choice(id), filler.saying(option.explanation(), seen)));
            }
        }
        return new Asked(new Form.Choices(choices), right, wrong, Saying.of("lesson.wrong.choose"));
    }

    /// The author's mistakes, then those of the program that are others.
    private List<Foreseen> foreseen(Prediction prediction, Asked asked, Values.Context seen) {
        List<Foreseen> foreseen = new ArrayList<>();
        for (AuthoredMistake mistake : prediction.mistakes()) {
            String typed = LessonWords.plain(filler.hidden().inlines(mistake.answer(), seen));
            Optional<Answer> answer = AnswerText.read(asked.form(), typed);
            if (answer.isEmpty()) {
                findings.error(mistake.at(), "mistake.answer", typed);
            } else if (answer.get().equals(asked.right())) {
                findings.error(mistake.at(), "mistake.right", typed);
            } else if (foreseen.stream().anyMatch(other -> other.answer().equals(answer.get()))) {
                findings.error(mistake.at(), "mistake.twice", typed);
            } else {
                foreseen.add(new Foreseen(prediction.kind().word() + ".own" + (foreseen.size() + 1), answer.get(),
                        filler.saying(mistake.explanation(), seen)));
            }
        }
        List<Foreseen> own = List.copyOf(foreseen);
        asked.foreseen().stream()
                .filter(built -> own.stream().noneMatch(other -> other.answer().equals(built.answer())))
                .forEach(foreseen::add);
        return foreseen;
    }
}
