package dev.osiscope.benchmark.hub;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts a class of the benchmark in a Java of its own, with the options of the program's launcher.
final class Java {

    private Java() {}

    static List<String> command(Class<?> main, List<String> arguments, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("src", "main", "launcher", "java.args"), "@" + Path.of("src", "main", "launcher", "window.args"),
                "--module-path", "target/runtime/modules", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        command.addAll(more);
        return command;
    }
}
