package dev.osiscope.lab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a program of a host is started: by the same Java and from the same class path as this one.
final class HostJava {

    /// Quick to start and small: a host only waits for its sockets.
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx48m",
            "-Xshare:auto", "--enable-native-access=ALL-UNNAMED");

    private HostJava() {}

    /// The command that runs `program` with `arguments`.
    static List<String> command(Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }
}
