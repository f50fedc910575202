package dev.osiscope.emitter.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes a command of its words.
final class CommandReader {

    private static final String EVENT = "script.fault.event";
    private static final String LISTENER = "script.fault.listener";
    private static final String ERROR = "error:";
    private static final String ANY_ERROR = "boom";

    private final Set<String> listeners;
    private final boolean withinListener;

    /// @param listeners      the names of the listeners that there are
    /// @param withinListener whether the commands are a listener's
    CommandReader(Set<String> listeners, boolean withinListener) {
        this.listeners = listeners;
        this.withinListener = withinListener;
    }

    Command read(Words words) throws ScriptFault {
        Command command = command(words);
        words.finish();
        return command;
    }

    private Command command(Words words) throws ScriptFault {
        Word verb = words.take("script.fault.verb");
        return switch (verb.text()) {
            case "on" -> register(Command.Registration.ON, words);
            case "once" -> register(Command.Registration.ONCE, words);
            case "prepend" -> register(Command.Registration.PREPEND, words);
            case "prependOnce" -> register(Command.Registration.PREPEND_ONCE, words);
            case "off" -> new Command.Remove(event(words), listener(words));
            case "removeAll" -> new Command.RemoveAll(words.more() ? Optional.of(event(words)) : Optional.empty());
            case "emit" -> new Command.Emit(event(words), arguments(words));
            case "count" -> new Command.Count(
                    event(words), words.more() ? Optional.of(listener(words)) : Optional.empty());
            case "names" -> new Command.Names();
            case "listeners" -> new Command.Listeners(event(words), false);
            case "raw" -> new Command.Listeners(event(words), true);
            case "max" -> words.more() ? new Command.SetMax(words.number()) : new Command.GetMax();
            case "try" -> new Command.Try(command(words));
            default -> action(verb, words);
        };
    }

    /// What a listener does besides.
    private Command action(Word verb, Words words) throws ScriptFault {
        return switch (verb.text()) {
            case "print" -> new Command.Print(arguments(words), false);
            case "throw" -> new Command.Throw(words.more() ? text(words) : ANY_ERROR);
            case "log" -> received(verb, false);
            case "uppercase" -> received(verb, true);
            default -> throw new ScriptFault("script.fault.unknown", verb.text());
        };
    }

    private static String text(Words words) {
        return words.rest().stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private Command received(Word verb, boolean upperCase) throws ScriptFault {
        if (!withinListener) {
            throw new ScriptFault("script.fault.within", verb.text());
        }
        return new Command.Print(List.of(new Argument.AllReceived()), upperCase);
    }

    private Command register(Command.Registration how, Words words) throws ScriptFault {
        return new Command.Register(how, event(words), listener(words));
    }

    private static String event(Words words) throws ScriptFault {
        return words.take(EVENT).text();
    }

    private String listener(Words words) throws ScriptFault {
        String name = words.take(LISTENER).text();
        if (!listeners.contains(name)) {
            throw new ScriptFault("script.fault.nobody", name);
        }
        return name;
    }

    private List<Argument> arguments(Words words) throws ScriptFault {
        List<Argument> arguments = new ArrayList<>();
        for (Word word : words.rest()) {
            arguments.add(argument(word));
        }
        return List.copyOf(arguments);
    }

    private Argument argument(Word word) throws ScriptFault {
        if (word.quoted() || !word.text().matches("\\$([1-9]|all)|" + ERROR + ".*")) {
            return new Argument.Text(word.text());
        }
        if (word.text().startsWith(ERROR)) {
            return new Argument.Problem(word.text().substring(ERROR.length()));
        }
        if (!withinListener) {
            throw new ScriptFault("script.fault.within", word.text());
        }
        return word.is("$all") ? new Argument.AllReceived() : new Argument.Received(word.text().charAt(1) - '1');
    }
}
