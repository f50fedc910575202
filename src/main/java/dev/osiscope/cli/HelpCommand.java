package dev.osiscope.cli;

import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/// `osiscope help`: what `--help` says, of the program or of one of its commands.
final class HelpCommand extends ProgramCommand {

    /// How it is called.
    static final String NAME = "help";

    private final Supplier<List<String>> names = parameters("COMMAND", "help.help.command");

    HelpCommand() {
        super(NAME, "help.help.of");
    }

    @Override
    public Integer call() {
        CommandLine command = spec().commandLine().getParent();
        for (String name : names.get()) {
            CommandLine below = command.getSubcommands().get(name);
            if (below == null) {
                throw new UnmatchedArgumentException(command, List.of(name));
            }
            command = below;
        }
        command.usage(out());
        out().flush();
        return 0;
    }
}
