package dev.osiscope.cli;

import dev.osiscope.i18n.Messages;
import dev.osiscope.lesson.Answer;
import dev.osiscope.lesson.AnswerText;
import dev.osiscope.lesson.Block;
import dev.osiscope.lesson.Form;
import dev.osiscope.lesson.Head;
import dev.osiscope.lesson.LessonWords;
import dev.osiscope.lesson.ReadyPrediction;
import dev.osiscope.lesson.Saying;
import dev.osiscope.lesson.Verdict;
import dev.osiscope.lesson.run.LessonRun;
import dev.osiscope.lesson.run.Outcome;
import dev.osiscope.lesson.run.Scene;
import dev.osiscope.timeline.Step;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/// A lesson line by line: what there is to read is printed, and each line that is typed is an answer or a wish. All that the window
/// shows is said in words.
final class LessonDialogue {

    private final Messages messages;
    private final LessonWords words;
    private final PrintWriter out;
    private LessonRun run;
    private int told;
    private int hints;

    LessonDialogue(LessonRun run, Messages messages, PrintWriter out) {
        this.run = run;
        this.messages = messages;
        words = new LessonWords(messages);
        this.out = out;
    }

    /// Says where the lesson begins.
    void begin() {
        show();
    }

    /// How far it is.
    LessonRun run() {
        return run;
    }

    /// Takes a line; whether more may follow.
    boolean take(String typed) {
        String line = typed.strip();
        switch (line) {
            case "quit" -> {
                return false;
            }
            case "hint", "?" -> hint();
            case "show" -> giveUp();
            case "", "next" -> next();
            default -> answer(line);
        }
        out.flush();
        return !run.isDone();
    }

    private void say(String key, Object... values) {
        LessonText.wrapped(messages.text("lesson.play." + key, values), "", "").forEach(out::println);
    }

    private void say(String label, String text) {
        LessonText.wrapped(text, messages.text("lesson.play." + label) + " ", "  ").forEach(out::println);
    }

    private void text(List<Block> blocks) {
        LessonText.lines(blocks).forEach(out::println);
    }

    private void next() {
        if (run.canGoOn()) {
            run = run.next();
            show();
        } else {
            say("answer.first");
        }
    }

    private void hint() {
        if (run.canHint()) {
            run = run.hint();
            hints();
        } else {
            say("hint.none");
        }
    }

    private void giveUp() {
        if (run.canGiveUp()) {
            run = run.giveUp();
            solution();
        } else {
            say("show.none");
        }
    }

    private void answer(String line) {
        Optional<ReadyPrediction> asked = run.question();
        if (asked.isEmpty() || !run.canAnswer()) {
            say("go.on");
            return;
        }
        Optional<Answer> answer = AnswerText.read(asked.get().form(), line);
        if (answer.isEmpty()) {
            say("not.understood", line);
            form(asked.get().form());
            return;
        }
        run = run.answer(answer.get());
        switch (run.verdict().orElseThrow()) {
            case Verdict.Right _ -> say("right");
            case Verdict.Wrong wrong -> say("wrong", words.plain(wrong.explanation()));
        }
        if (run.canAnswer()) {
            say("again");
        } else {
            solution();
        }
    }

    /// The right answer, and why it is right.
    private void solution() {
        ReadyPrediction asked = run.question().orElseThrow();
        run.solution().ifPresent(right -> say("solution", words.answer(asked.form(), right)));
        asked.because().ifPresent(because -> say("because", words.plain(because)));
        say("enter");
    }

    private void hints() {
        List<Saying> shown = run.hints();
        shown.subList(Math.min(hints, shown.size()), shown.size())
                .forEach(hint -> say("hint", words.plain(hint)));
        hints = shown.size();
    }

    private void show() {
        out.println();
        hints = 0;
        switch (run.scene()) {
            case Scene.Intro _ -> intro(run.lesson().lesson().head());
            case Scene.Read(int stop) -> {
                out.println("== " + run.lesson().stops().get(stop).stop().title() + " ==");
                steps();
                text(run.lesson().stops().get(stop).text());
                say("enter");
            }
            case Scene.Ask ask -> ask(ask.prediction());
            case Scene.Seen(int stop) -> {
                steps();
                text(run.lesson().stops().get(stop).seen());
                say("enter");
            }
            case Scene.Done _ -> done();
        }
        out.flush();
    }

    private void intro(Head head) {
        out.println("=== " + head.title() + " ===");
        say("afterwards");
        head.afterwards().forEach(can -> LessonText.wrapped(can, "- ", "  ").forEach(out::println));
        out.println();
        text(run.lesson().intro());
        say("keys");
    }

    /// The steps that have come since the last look.
    private void steps() {
        int until = run.visibleSteps();
        for (int index = told; index < until; index++) {
            Step step = run.lesson().timeline().step(index);
            LessonText.wrapped(messages.text(step.title()) + ": " + messages.text(step.what()), index + 1 + ". ", "    ")
                    .forEach(out::println);
        }
        told = Math.max(told, until);
        out.println();
    }

    private void ask(ReadyPrediction asked) {
        text(asked.question());
        form(asked.form());
        hints();
        if (run.solution().isPresent()) {
            solution();
        }
    }

    private void form(Form form) {
        switch (form) {
            case Form.Flags _ -> say("form.flags");
            case Form.Number _ -> say("form.number");
            case Form.States _ -> say("form.states");
            case Form.Layers _ -> say("form.layers");
            case Form.InternetLayers _ -> say("form.internet");
            case Form.Choices choices -> {
                say("form.choices");
                for (int choice = 0; choice < choices.choices().size(); choice++) {
                    LessonText.wrapped(words.plain(choices.choices().get(choice).label()),
                            choice + 1 + ") ", "   ").forEach(out::println);
                }
            }
            case Form.Order order -> {
                say("form.order");
                for (int item = 0; item < order.items().size(); item++) {
                    out.println(item + 1 + ") " + order.items().get(item));
                }
            }
        }
    }

    private void done() {
        List<Outcome> first = run.outcomes().stream().filter(outcome -> !outcome.again()).toList();
        say("done", first.stream().filter(Outcome::rightAtOnce).count(), first.size());
    }
}
