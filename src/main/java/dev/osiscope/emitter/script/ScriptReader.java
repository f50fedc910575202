package dev.osiscope.emitter.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads scripts. A line is a call (`emit message hello`) or makes a listener (`listener greet print hello ; log`) that any
/// line may name, also one above it. The listeners `log`, `uppercase` and `throw` are there already.
public final class ScriptReader {

    /// The most lines a script may have.
    public static final int MOST_LINES = 1000;

    /// The longest line, in characters.
    public static final int LONGEST_LINE = 1000;

    private static final String LISTENER = "listener";
    private static final List<String> READY = List.of("log", "uppercase", "throw");

    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private int at;

    private ScriptReader() {
    }

    /// Reads a text; whatever it holds, the answer is a script or what is wrong.
    public static Script.Reading read(String text) {
        ScriptReader reader = new ScriptReader();
        try {
            return new Script.Reading.Understood(reader.script(text.lines().limit(MOST_LINES + 1L).toList()));
        } catch (ScriptFault fault) {
            return new Script.Reading.Refused(new Script.Fault(reader.at, fault.phrase()));
        }
    }

    private Script script(List<String> lines) throws ScriptFault {
        for (String ready : READY) {
            define(ready, Words.commands(ready));
        }
        for (String line : lines) {
            at++;
            take(line);
        }
        return script();
    }

    private void take(String line) throws ScriptFault {
        if (at > MOST_LINES || line.length() > LONGEST_LINE) {
            throw new ScriptFault("script.fault.long", MOST_LINES, LONGEST_LINE);
        }
        List<Words> commands = Words.commands(line);
        Words first = commands.getFirst();
        if (commands.size() == 1 && first.isEmpty()) {
            return;
        }
        if (first.takeIf(LISTENER)) {
            define(first.take("script.fault.name").text(), commands);
        } else if (commands.size() > 1) {
            throw new ScriptFault("script.fault.one");
        } else {
            calls.add(new Call(at, line.strip(), first));
        }
    }

    private void define(String name, List<Words> commands) throws ScriptFault {
        if (name.isEmpty()) {
            throw new ScriptFault("script.fault.name");
        }
        if (definitions.putIfAbsent(name, new Definition(at, commands)) != null) {
            throw new ScriptFault("script.fault.twice", name);
        }
    }

    /// Only when all listeners are known it can be told who is named without being there.
    private Script script() throws ScriptFault {
        CommandReader within = new CommandReader(definitions.keySet(), true);
        Map<String, List<Command>> listeners = new HashMap<>();
        Map<String, List<String>> written = new HashMap<>();
        for (Map.Entry<String, Definition> definition : definitions.entrySet()) {
            at = definition.getValue().line;
            List<Command> commands = new ArrayList<>();
            written.put(definition.getKey(), definition.getValue().commands.stream().map(Words::written).toList());
            for (Words words : definition.getValue().commands) {
                commands.add(within.read(words));
            }
            listeners.put(definition.getKey(), List.copyOf(commands));
        }
        CommandReader outside = new CommandReader(definitions.keySet(), false);
        List<Script.Line> lines = new ArrayList<>();
        for (Call call : calls) {
            at = call.line;
            lines.add(new Script.Line(call.line, call.text, outside.read(call.words)));
        }
        return new Script(listeners, written, lines);
    }

    private record Definition(int line, List<Words> commands) {
    }

    private record Call(int line, String text, Words words) {
    }
}
