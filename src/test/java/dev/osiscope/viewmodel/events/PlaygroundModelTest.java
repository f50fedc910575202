package dev.osiscope.viewmodel.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.RecordedDemo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaygroundModelTest {

    private final PlaygroundModel model = new PlaygroundModel(RecordedDemo.MESSAGES);

    private Playground look() {
        return model.lookProperty().get();
    }

    private List<String> queue() {
        return look().queue().stream().map(row -> "  ".repeat(row.depth()) + row.state() + " " + row.text()).toList();
    }

    private List<String> output() {
        return look().output().stream().map(OutputLine::text).toList();
    }

    private void forward(int steps) {
        Stream.iterate(0, step -> step < steps, step -> step + 1).forEach(_ -> model.forward());
    }

    private static List<String> code(String script) {
        return script.lines().filter(line -> !line.startsWith("#")).toList();
    }

    @Test
    void theExamplesAreTheSameInEveryLanguageButForTheirComments() {
        PlaygroundModel german = new PlaygroundModel(Messages.of(Language.GERMAN));
        for (String example : model.examples()) {
            model.choose(example);
            german.choose(example);
            assertEquals(code(model.textProperty().get()), code(german.textProperty().get()), example);
            assertNotEquals(model.textProperty().get(), german.textProperty().get(), example);
            german.takeOver(model);
            assertEquals(Optional.of(example), german.example());
        }
        model.textProperty().set("emit a");
        german.takeOver(model);
        assertEquals("emit a", german.textProperty().get());
    }

    @Test
    void whatHasHappenedIsToldInTheLanguageOfTheWindow() {
        assertEquals(List.of("> on a log", "+ log on a, place 1 of 1", "> emit a x", "emit a('x') to [log]", "  log('x')", "    prints x",
                "  log returns", "emit a returns true"), trace(model));
        assertEquals(List.of("> on a log", "+ log für a, Platz 1 von 1", "> emit a x", "emit a('x') an [log]", "  log('x')", "    gibt aus: x",
                "  log kehrt zurück", "emit a gibt true zurück"), trace(new PlaygroundModel(Messages.of(Language.GERMAN))));
    }

    private static List<String> trace(PlaygroundModel model) {
        model.textProperty().set("on a log\nemit a x\n");
        model.last();
        return IntStream.range(0, model.lookProperty().get().step()).mapToObj(model::traceLine).toList();
    }

    @Test
    void oneListenerAfterTheOtherRunsWhileTheOthersWait() {
        model.textProperty().set("on a log\nonce a uppercase\nemit a x\nnames\n");
        assertEquals(List.of("WAITING on a log", "WAITING once a uppercase", "WAITING emit a x", "WAITING names"), queue());
        forward(2);
        assertEquals(List.of(new EventListeners("a", List.of("log"))), look().registered());
        forward(4);
        assertEquals(List.of("RUNNING emit a x", "  RUNNING a('x')", "    WAITING log", "    WAITING once uppercase",
                "WAITING names"), queue());
        forward(1);
        assertEquals("    RUNNING log", queue().get(2));
        forward(2);
        assertEquals(List.of("x"), output());
        assertEquals(List.of(new EventListeners("a", List.of("log", "once uppercase"))), look().registered());
        forward(2);
        assertEquals(List.of("    DONE log", "    RUNNING once uppercase"), queue().subList(2, 4));
        assertEquals(List.of(new EventListeners("a", List.of("log"))), look().registered());
        forward(3);
        assertEquals("  DONE a('x')", queue().get(1));
        assertEquals("The emission of a has ended: emit returns true", look().sentence());
        forward(1);
        assertEquals(List.of("RUNNING names"), queue());
    }

    @Test
    void backIsAsExactAsForward() {
        for (String example : model.examples()) {
            model.choose(example);
            List<Playground> forward = new ArrayList<>(List.of(look()));
            while (look().step() < look().steps()) {
                model.forward();
                forward.add(look());
            }
            assertTrue(forward.size() > 10, example);
            assertEquals(forward.size(), new HashSet<>(forward).size());
            for (int step = forward.size() - 1; step >= 0; step--) {
                assertEquals(forward.get(step), look(), example + " " + step);
                model.back();
            }
            model.last();
            assertEquals(forward.getLast(), look());
            assertFalse(output().isEmpty(), example);
        }
    }

    @Test
    void innerEmissionStandsBelowTheListenerThatEmits() {
        model.textProperty().set("listener relay emit inner\non outer relay\non inner log\non outer log\nemit outer\n");
        forward(11);
        assertEquals(List.of("RUNNING emit outer", "  RUNNING outer()", "    RUNNING relay", "      RUNNING inner()",
                "        RUNNING log", "    WAITING log"), queue());
    }

    @Test
    void whatARunningListenerHasStillToDoWaitsBelowIt() {
        model.textProperty().set("listener both print one ; emit b x ; log\non a both\non b log\nemit a y");
        List<String> seen = new ArrayList<>();
        for (int step = 0; step <= look().steps(); step++) {
            model.goTo(step);
            seen.add(String.join("|", queue().stream().map(String::strip).toList()));
        }
        assertTrue(seen.contains("RUNNING emit a y|RUNNING a('y')|RUNNING both|WAITING print one|WAITING emit b x|WAITING log"), seen::toString);
        assertTrue(seen.contains("RUNNING emit a y|RUNNING a('y')|RUNNING both|RUNNING print one|WAITING emit b x|WAITING log"), seen::toString);
        assertTrue(seen.contains("RUNNING emit a y|RUNNING a('y')|RUNNING both|RUNNING emit b x|RUNNING b('x')|RUNNING log|WAITING log"), seen::toString);
        assertTrue(seen.contains("RUNNING emit a y|RUNNING a('y')|DONE both"), seen::toString);
    }

    @Test
    void whoIsNotCalledAfterAnErrorIsToldAndTheLineHasFailed() {
        model.textProperty().set("on a throw\non a log\nemit a\n");
        model.last();
        assertEquals(List.of("FAILED emit a", "  FAILED a()", "    FAILED throw", "    SKIPPED log"),
                queue());
        assertEquals(new OutputLine("Error: boom", true), look().output().getLast());
    }

    @Test
    void faultIsToldWithItsLineAndNothingCanBeStepped() {
        model.textProperty().set("on a log\nemti a x\n");
        assertTrue(model.faultProperty().get().startsWith("Line 2: emti is no call"), model.faultProperty().get());
        model.forward();
        assertEquals(Playground.NONE, look());
        assertEquals(Optional.empty(), model.example());
        model.textProperty().set("names");
        assertEquals("", model.faultProperty().get());
        assertEquals(2, look().steps());
    }

    @Test
    void runThatIsStoppedSaysWhy() {
        model.textProperty().set("listener loop emit a\non a loop\nemit a\nnames\n");
        model.last();
        assertEquals("Stopped: more than 25 emissions within each other", look().sentence());
        assertEquals("SKIPPED names", queue().getLast());
    }
}
