package dev.osiscope.cli;

import dev.osiscope.lab.scenario.Scenarios;

/// `osiscope lab`: the lab wire without a window.
public final class LabCommand extends ProgramCommand {

    /// The command, as it is called.
    public LabCommand() {
        super("lab",
                "Runs hosts with kernels' networks of their own, and is the wire between them: frames can be held, dropped,"
                        + " delayed, duplicated, reordered and corrupted. Needs Linux, but no rights.",
                "Without a command of its own it lists the scenarios that come with the program.");
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
