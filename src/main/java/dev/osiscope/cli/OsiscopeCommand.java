package dev.osiscope.cli;

import dev.osiscope.sockets.SocketTable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/// `osiscope` itself: the window; without a display the demo as text.
public final class OsiscopeCommand extends ProgramCommand {

    /// Opens the window.
    @FunctionalInterface
    public interface Window {

        /// Shows the window and returns when it was closed.
        ///
        /// @param file     the capture file to open in it; empty for the demo
        /// @param logStart whether to log how long it took
        /// @throws WindowException where this machine can't show a window
        void show(SourceChoice choice, Optional<Path> file, boolean logStart) throws WindowException;
    }

    private static final String LOG_START = "--log-start";
    private static final String DEMO = "demo";

    private final Sources sources;
    private final Window window;

    private final SourceOption source = new SourceOption(this);
    private final Supplier<Boolean> logStart = flag(LOG_START, "help.osiscope.log.start");

    private OsiscopeCommand(Sources sources, Window window) {
        super("osiscope", "help.osiscope");
        this.sources = sources;
        this.window = window;
    }

    /// The command with its sub-commands. Where `arguments` begin with the name of one, it is the only one, but for the help: to make a
    /// command takes longer than to list the conversations of a file of ten thousand packets. Whoever starts the window
    /// without more has the demo for where there is none.
    ///
    /// @param arguments what is going to be executed
    public static CommandLine commandLine(
            Sources sources, Pictures pictures, Window window, String... arguments) {
        OsiscopeCommand program = new OsiscopeCommand(sources, window);
        CommandLine line = new CommandLine(program.spec());
        Map<String, Supplier<ProgramCommand>> all = commands(sources, pictures, window);
        if (arguments.length > 0 && all.containsKey(arguments[0]) && !arguments[0].equals(HelpCommand.NAME)) {
            all.keySet().retainAll(Set.of(arguments[0]));
        } else if (Set.of(LOG_START).containsAll(List.of(arguments))) {
            all.keySet().retainAll(Set.of(DEMO));
        }
        all.forEach((name, command) -> line.addSubcommand(name, command.get().spec()));
        return line.setParameterExceptionHandler(new WrongArguments(program.messages()))
                .setExecutionExceptionHandler((failure, failed, _) -> program.unexpected(failure, failed));
    }

    /// The sub-commands by their names, in the order of the help.
    private static Map<String, Supplier<ProgramCommand>> commands(
            Sources sources, Pictures pictures, Window window) {
        Map<String, Supplier<ProgramCommand>> all = new LinkedHashMap<>();
        all.put("capture", CaptureCommand::new);
        all.put("conversations", ConversationsCommand::new);
        all.put(DEMO, () -> new DemoCommand(sources, pictures));
        all.put("doctor", () -> new DoctorCommand(sources));
        all.put("dissect", DissectCommand::new);
        all.put("explain", ExplainCommand::new);
        all.put("export", ExportCommand::new);
        all.put("follow", FollowCommand::new);
        all.put(HelpCommand.NAME, HelpCommand::new);
        all.put("hub", HubCommand::new);
        all.put("lab", LabCommand::new);
        all.put("lesson", LessonCommand::new);
        all.put("open", () -> new OpenCommand(sources, window));
        all.put("screenshots", () -> new ScreenshotsCommand(sources, pictures));
        all.put("sessions", () -> new SessionsCommand(SocketTable.ofThisSystem()));
        return all;
    }

    /// What no command foresaw is one line too: a user can do nothing with a stack trace.
    private int unexpected(Exception failure, CommandLine line) {
        line.getErr().println(line.getCommandSpec().qualifiedName() + ": " + messages().text("command.fault", failure));
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    @Override
    public Integer call() {
        PrintWriter err = err();
        if (!Display.here()) {
            err.println(messages().text("command.no.display"));
            return demo();
        }
        try {
            window.show(source.among(sources), Optional.empty(), logStart.get());
            return 0;
        } catch (WindowException failure) {
            err.println(messages().text("command.no.window", messages().said(failure.getMessage()),
                    messages().said(failure.mend())));
            return demo();
        }
    }

    private int demo() {
        return spec().commandLine().getSubcommands().get(DEMO).execute("--source", source.name());
    }
}
