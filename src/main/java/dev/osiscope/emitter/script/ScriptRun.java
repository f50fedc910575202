package dev.osiscope.emitter.script;

import dev.osiscope.emitter.EventEmitter;
import dev.osiscope.emitter.Listener;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One run of a script on an emitter of its own. What happens in it is bounded, whatever the script says.
public final class ScriptRun {

    /// The most steps of a run, before it is stopped.
    public static final int MOST_STEPS = 1000;

    /// How many emissions may be under way within each other.
    public static final int DEEPEST = 25;

    /// The most arguments of a call.
    public static final int MOST_ARGUMENTS = 16;

    private static final Object[] NOTHING = {};

    private final StepRecorder steps = new StepRecorder();
    private final EventEmitter emitter = new EventEmitter(steps);
    private final Map<String, Listener> listeners = new HashMap<>();

    private ScriptRun(Script script) {
        script.listeners().forEach((name, commands) -> listeners.put(name, new ScriptListener(name,
                received -> perform(commands, received))));
    }

    private void perform(List<Command> commands, Object[] received) {
        for (int index = 0; index < commands.size(); index++) {
            Command command = commands.get(index);
            steps.doing(index, () -> execute(command, received));
        }
    }

    /// Runs a script from its first line to its last; the same script always gives the same steps.
    public static List<Moment> of(Script script) {
        ScriptRun run = new ScriptRun(script);
        try {
            script.lines().forEach(run::line);
        } catch (ScriptStop _) {
            // The last step says why.
        }
        return run.steps.moments();
    }

    private void line(Script.Line line) {
        steps.line(line.number(), line.text());
        attempt(line.command(), NOTHING, Step.Output.Kind.FAILURE);
    }

    private void attempt(Command command, Object[] received, Step.Output.Kind kind) {
        try {
            execute(command, received);
        } catch (ScriptStop stop) {
            throw stop;
        } catch (RuntimeException failure) {
            steps.output(kind, failure.getMessage());
        }
    }

    private void execute(Command command, Object[] received) {
        switch (command) {
            case Command.Register register -> register(register);
            case Command.Remove remove -> emitter.off(remove.event(), listeners.get(remove.listener()));
            case Command.RemoveAll remove -> remove.event()
                    .ifPresentOrElse(emitter::removeAllListeners, emitter::removeAllListeners);
            case Command.Emit emit -> emitter.emit(emit.event(), values(emit.arguments(), received));
            case Command.SetMax max -> emitter.setMaxListeners(max.most());
            case Command.Print print -> print(print, received);
            case Command.Throw thrown -> throw new ScriptError(thrown.message());
            case Command.Try attempt -> attempt(attempt.command(), received, Step.Output.Kind.CAUGHT);
            case Command.Count _, Command.Names _, Command.Listeners _, Command.GetMax _ ->
                    steps.output(Step.Output.Kind.ANSWER, answer(command));
        }
    }

    private void register(Command.Register register) {
        Listener listener = listeners.get(register.listener());
        switch (register.how()) {
            case ON -> emitter.on(register.event(), listener);
            case ONCE -> emitter.once(register.event(), listener);
            case PREPEND -> emitter.prependListener(register.event(), listener);
            case PREPEND_ONCE -> emitter.prependOnceListener(register.event(), listener);
        }
    }

    private String answer(Command question) {
        return switch (question) {
            case Command.Count count -> String.valueOf(count.listener().isPresent()
                    ? emitter.listenerCount(count.event(), listeners.get(count.listener().get()))
                    : emitter.listenerCount(count.event()));
            case Command.Names _ -> listed(emitter.eventNames().stream());
            case Command.Listeners asked -> listed(
                    (asked.raw() ? emitter.rawListeners(asked.event()) : emitter.listeners(asked.event())).stream());
            default -> String.valueOf(emitter.getMaxListeners());
        };
    }

    private static String listed(Stream<?> values) {
        return values.map(ScriptListener::inspected).collect(Collectors.joining(", ", "[", "]"));
    }

    private void print(Command.Print print, Object[] received) {
        String text = Arrays.stream(values(print.arguments(), received))
                .map(ScriptListener::printed)
                .collect(Collectors.joining(" "));
        steps.output(Step.Output.Kind.PRINTED, print.upperCase() ? text.toUpperCase(Locale.ROOT) : text);
    }

    private Object[] values(List<Argument> arguments, Object[] received) {
        Object[] values = arguments.stream()
                .flatMap(argument -> argument.values(received))
                .limit(MOST_ARGUMENTS + 1L)
                .toArray();
        if (values.length > MOST_ARGUMENTS) {
            throw steps.stop(StopReason.ARGUMENTS);
        }
        return values;
    }
}
