package dev.osiscope.emitter.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptReaderTest {

    private static final List<String> PIECES = List.of("on", "once", "off", "emit", "listener", "try", "throw", "print",
            "log", "a", "b", "max", "-1", "names", "raw", "removeAll", ";", "#", "\"", "\\", "$all", "$1", "error:", "\n",
            "\r", "\t", "\u0000", "\ud83d", " ");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "on | 1 | script.fault.event",
            "on a | 1 | script.fault.listener",
            "on a nobody | 1 | script.fault.nobody",
            "on a log more | 1 | script.fault.more",
            "emit a x/foo a | 2 | script.fault.unknown",
            "emit a \"x | 1 | script.fault.quote",
            "max many | 1 | script.fault.number",
            "names ; names | 1 | script.fault.one",
            "try | 1 | script.fault.verb",
            "listener x log ; | 1 | script.fault.verb",
            "listener | 1 | script.fault.name",
            "/listener log print x | 2 | script.fault.twice",
            "log | 1 | script.fault.within",
            "emit a $1 | 1 | script.fault.within",
            "listener x/emit a/on a y | 1 | script.fault.verb"})
    void firstFaultIsToldWithItsLine(String text, int line, String key) {
        Script.Fault fault = assertInstanceOf(
                Script.Reading.Refused.class, ScriptReader.read(text.replace('/', '\n'))).fault();
        assertEquals(line + " " + key, fault.line() + " " + fault.what().key());
        assertTrue(Messages.of(Locale.ENGLISH).text(fault.what()).length() > 10);
    }

    @Test
    void listenerMayBeNamedAboveTheLineThatMakesIt() {
        Script script = understood("on a later\nlistener later print \"two words\" $1\n");
        assertEquals(List.of(new Script.Line(1, "on a later",
                new Command.Register(Command.Registration.ON, "a", "later"))), script.lines());
        assertEquals(List.of(new Command.Print(
                        List.of(new Argument.Text("two words"), new Argument.Received(0)), false)),
                script.listeners().get("later"));
    }

    @Test
    void tooLongIsRefused() {
        assertInstanceOf(Script.Reading.Refused.class, ScriptReader.read("names\n".repeat(ScriptReader.MOST_LINES + 1)));
        assertInstanceOf(Script.Reading.Refused.class, ScriptReader.read("#".repeat(ScriptReader.LONGEST_LINE + 1)));
        understood("names\n".repeat(ScriptReader.MOST_LINES));
    }

    @Test
    void whateverIsWrittenIsReadAndRunsToAnEnd() {
        Random random = new Random(6);
        for (int text = 0; text < 5000; text++) {
            StringBuilder script = new StringBuilder("on a log\n");
            for (int piece = random.nextInt(30); piece > 0; piece--) {
                script.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            if (ScriptReader.read(script.toString()) instanceof Script.Reading.Understood(Script read)) {
                assertTrue(ScriptRun.of(read).size() <= ScriptRun.MOST_STEPS + 1);
            }
        }
    }

    private static Script understood(String text) {
        return assertInstanceOf(Script.Reading.Understood.class, ScriptReader.read(text)).script();
    }
}
