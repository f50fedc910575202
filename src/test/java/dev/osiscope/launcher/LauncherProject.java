package dev.osiscope.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A small project with the real launcher in it, a home, a system with no Java, and a Maven that pretends:
/// it notes each call in `calls`, waits while there is a file `hold`, and ends as the file `fail` says.
final class LauncherProject {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> TOOLS = List.of(
            "sh", "dirname", "readlink", "sed", "find", "head", "mkdir", "rm", "tail", "ln", "sleep", "ps", "cat",
            "mv", "flock");
    private static final String PRETENDED_MAVEN = """
            #!/bin/sh
            printf 'mvn %s JAVA_HOME=%s\\n' "$*" "$JAVA_HOME" >> calls
            while [ -e hold ]; do sleep 0.02; done
            mkdir -p target/runtime
            : > target/runtime/java.args
            if [ -e fail ]; then
                cat fail
                exit 3
            fi
            : > target/runtime/osiscope.jar
            """;
    private static final String PRETENDED_JAVA = """
            #!/bin/sh
            for argument; do
                case $argument in
                    -XX:AOTCacheOutput=*) [ -z "${MAKES_CACHES-}" ] || : > "${argument#*=}" ;;
                esac
            done
            printf '%s\\n' "$0" "$@"
            exit "${PROGRAM_ENDS_WITH-0}"
            """;

    final Path system;
    final Path home;
    final Path folder;
    final Path tools;
    private final Map<String, String> environment = new TreeMap<>();

    private LauncherProject(Path root) {
        system = root.resolve("system");
        home = root.resolve("a home");
        folder = root.resolve("a project");
        tools = root.resolve("tools");
        environment.put("PATH", tools.toString());
        environment.put("HOME", home.toString());
    }

    /// Lays everything out below `root`, the sources an hour old.
    static LauncherProject in(Path root) throws IOException {
        LauncherProject project = new LauncherProject(root.toRealPath());
        for (Path folder : List.of(project.system, project.home, project.tools)) {
            Files.createDirectories(folder);
        }
        project.layOutSources();
        project.layOutTools();
        project.program("mvn", PRETENDED_MAVEN);
        return project;
    }

    private void layOutSources() throws IOException {
        write("pom.xml", "<project/>");
        write("src/main/java/Program.java", "class Program { }");
        write("src/main/java/Other.java", "class Other { }");
        write("resources/words.properties", "hello=Hello");
        Path launcher = write("osiscope", launcherThatLooksBelow(system));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        age(Duration.ofHours(1), "pom.xml", "src", "resources");
    }

    /// The launcher, except that the system's folders are looked for below another root.
    private static String launcherThatLooksBelow(Path root) throws IOException {
        String script = Files.readString(Path.of("osiscope"));
        String moved = script.replaceAll("(?<=\\s)/(usr|opt|Library)/", root + "/$1/");
        assertTrue(moved.contains(root + "/usr/lib/jvm/"), "the launcher does not look in /usr/lib/jvm");
        return moved;
    }

    private void layOutTools() throws IOException {
        for (String tool : TOOLS) {
            for (String folder : List.of("/bin", "/usr/bin")) {
                Path file = Path.of(folder, tool);
                if (Files.isExecutable(file) && !Files.exists(tools.resolve(tool))) {
                    program(tool, "#!/bin/sh\nexec " + file + " \"$@\"\n");
                }
            }
        }
    }

    /// Sets a variable for the starts to come.
    void set(String name, String value) {
        environment.put(name, value);
    }

    /// Puts an executable script into the tools.
    void program(String name, String script) throws IOException {
        executable(tools.resolve(name), script);
    }

    /// Writes a file of the project.
    Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /// Makes a JDK that only prints how it was started.
    static Path jdk(Path home, String version) throws IOException {
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        return runtime(home, version);
    }

    /// Makes a Java that has no compiler.
    static Path runtime(Path home, String version) throws IOException {
        executable(home.resolve("bin/java"), PRETENDED_JAVA);
        Files.writeString(home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_NAME=\"None\"\n");
        return home;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Builds, then lets the build be half an hour old: younger than the sources, older than any change to come.
    void build() throws IOException {
        Outcome outcome = start();
        assertTrue(outcome.code() == 0, () -> "the build failed: " + outcome);
        age(Duration.ofMinutes(30), "target/runtime/java.args");
        Files.delete(folder.resolve("calls"));
    }

    private void age(Duration age, String... names) throws IOException {
        FileTime then = FileTime.from(Instant.now().minus(age));
        for (String name : names) {
            try (Stream<Path> files = Files.walk(folder.resolve(name))) {
                for (Path file : files.toList()) {
                    Files.setLastModifiedTime(file, then);
                }
            }
        }
    }

    /// The calls of Maven so far.
    List<String> calls() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    /// Starts the launcher and waits for its end.
    Outcome start(String... arguments) throws IOException {
        return begin(folder.resolve("osiscope"), arguments).end();
    }

    /// Starts `file` in a folder that has nothing to do with the project.
    Running begin(Path file, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(tools.getParent(), "output", "");
        Path errors = Files.createTempFile(tools.getParent(), "errors", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(system.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Running(builder.start(), output, errors);
    }

    /// A start that has not ended yet.
    ///
    /// @param process what runs
    /// @param output  the file of its standard output
    /// @param errors  the file of its standard error
    record Running(Process process, Path output, Path errors) {

        Outcome end() throws IOException {
            try {
                if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("the launcher did not end; it said " + Files.readAllLines(errors));
                }
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", interruption);
            }
            return new Outcome(process.exitValue(), Files.readAllLines(output), Files.readAllLines(errors));
        }

        boolean hasSaid(String words) {
            try {
                return Files.readString(errors).contains(words);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /// Waits until `condition` holds.
    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            Thread.onSpinWait();
        }
    }
}
