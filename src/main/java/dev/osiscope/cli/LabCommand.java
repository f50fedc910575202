package dev.osiscope.cli;

import dev.osiscope.lab.scenario.Scenarios;

/// `osiscope lab`: the lab wire without a window.
public final class LabCommand extends ProgramCommand {

    /// The command, as it is called.
    public LabCommand() {
        super("lab", "help.lab");
        spec().addSubcommand("run", new LabRunCommand().spec());
        spec().addSubcommand("endpoint", new LabEndpointCommand().spec());
    }

    @Override
    public Integer call() {
        Scenarios.names().forEach(out()::println);
        out().flush();
        return 0;
    }
}
