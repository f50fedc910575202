package dev.osiscope.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.tests.RunsBeside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher finds its JDK, builds when it must and only then, and starts the program.
@RunsBeside
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher of Windows is osiscope.cmd")
class LauncherTest {

    private static final String FIRST_START = "Building OSIscope (first start) …";
    private static final String CHANGED = "Building OSIscope (its sources have changed) …";

    @TempDir
    private Path root;
    private LauncherProject project;

    @BeforeEach
    void layOut() throws IOException {
        project = LauncherProject.in(root);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash", "dash"})
    void everyShellCanReadIt(String shell) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin", shell)), shell + " is not installed");
        for (String script : List.of("osiscope", ".ci/run")) {
            if (script.equals("osiscope") || shell.equals("bash")) {
                assertEquals(0, new ProcessBuilder("/bin/" + shell, "-n", script).inheritIO().start().waitFor());
            }
        }
    }

    // --- A JDK 25

    @Test
    void withoutAnyJdk25OneLineSaysWhatToInstall() throws IOException {
        LauncherProject.jdk(project.system.resolve("usr/lib/jvm/seventeen"), "17.0.15");

        Outcome outcome = project.start();

        assertEquals(69, outcome.code());
        assertEquals(List.of(), outcome.output());
        assertEquals(List.of("OSIscope needs a JDK 25 (with javac) and found none: install Temurin 25 from"
                + " https://adoptium.net, or set JAVA_HOME to a JDK 25, then run ./osiscope again."), outcome.errors());
        assertEquals(List.of(), project.calls());
    }

    @Test
    void javaHomeComesFirst() throws IOException {
        Path chosen = LauncherProject.jdk(root.resolve("my own/jdk"), "25.0.3");
        LauncherProject.jdk(project.system.resolve("usr/lib/jvm/other"), "25");
        project.set("JAVA_HOME", chosen.toString());

        assertStartedBy(chosen);
    }

    @Test
    void theJavaOnThePathComesNext() throws IOException {
        Path onThePath = LauncherProject.jdk(root.resolve("on the path"), "25.0.3");
        LauncherProject.jdk(project.system.resolve("usr/lib/jvm/other"), "25");
        Files.createSymbolicLink(root.resolve("alternative"), onThePath.resolve("bin/java"));
        Files.createSymbolicLink(project.tools.resolve("java"), root.resolve("alternative"));

        assertStartedBy(onThePath.toRealPath());
    }

    @Test
    void anOlderJavaInFrontDoesNotHideAJdk25() throws IOException {
        Path seventeen = LauncherProject.jdk(root.resolve("seventeen"), "17.0.15");
        project.set("JAVA_HOME", seventeen.toString());
        Files.createSymbolicLink(project.tools.resolve("java"), seventeen.resolve("bin/java"));

        assertStartedBy(LauncherProject.jdk(project.system.resolve("usr/lib/jvm/temurin-25"), "25.0.3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "usr/lib/jvm/jdk", "usr/lib64/jvm/jdk", "usr/java/jdk", "opt/jdk 25",
        "opt/homebrew/opt/libexec/openjdk.jdk/Contents/Home", "Library/Java/JavaVirtualMachines/jdk/Contents/Home"
    })
    void theSystemsPlacesAreSearched(String place) throws IOException {
        Path jdk = project.system.resolve(place);

        assertStartedBy(LauncherProject.jdk(jdk, "25"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        ".sdkman/candidates/java/25-tem", ".jdks/temurin-25", ".jdks/temurin-25/Contents/Home",
        ".local/share/mise/installs/java/25", ".asdf/installs/java/25",
        "Library/Java/JavaVirtualMachines/jdk/Contents/Home"
    })
    void theUsersPlacesAreSearched(String place) throws IOException {
        assertStartedBy(LauncherProject.jdk(project.home.resolve(place), "25.0.1"));
    }

    @Test
    void mavensToolchainsAreSearched() throws IOException {
        Path jdk = LauncherProject.jdk(root.resolve("far away/jdk"), "25.0.3");
        Files.createDirectories(project.home.resolve(".m2"));
        Files.writeString(project.home.resolve(".m2/toolchains.xml"), """
                <toolchains>
                  <toolchain><configuration><jdkHome>/nowhere</jdkHome></configuration></toolchain>
                  <toolchain><configuration>
                    <jdkHome> %s </jdkHome>
                  </configuration></toolchain>
                </toolchains>
                """.formatted(jdk));

        assertStartedBy(jdk);
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.25", "250", "8u25", "1.8.0_25", "26"})
    void otherVersionsAreNotMistakenFor25(String version) throws IOException {
        LauncherProject.jdk(project.system.resolve("usr/lib/jvm/jdk"), version);

        assertEquals(69, project.start().code());
    }

    @Test
    void aJavaWithoutCompilerIsEnoughForABuiltProgramOnly() throws IOException {
        Path runtime = LauncherProject.runtime(project.system.resolve("opt/runtime"), "25.0.3");
        assertEquals(69, project.start().code());

        Path jdk = LauncherProject.jdk(project.system.resolve("opt/zulu"), "25.0.3");
        project.build();
        Files.delete(jdk.resolve("bin/java"));

        assertStartedBy(runtime);
    }

    // --- The build

    @Test
    void theFirstStartBuildsAndSaysSoInOneLine() throws IOException {
        Path jdk = installedJdk();

        Outcome outcome = project.start();

        assertEquals(0, outcome.code());
        assertEquals(List.of(FIRST_START), outcome.errors());
        assertEquals(List.of("mvn -q -B --no-transfer-progress -Dmaven.test.skip=true package JAVA_HOME=" + jdk),
                project.calls());
    }

    @Test
    void theSecondStartDoesNotBuild() throws IOException {
        installedJdk();
        project.build();

        Outcome outcome = project.start();

        assertEquals(List.of(), outcome.errors());
        assertEquals(List.of(), project.calls());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/main/java/Program.java", "src/main/java/a/New.java", "resources/new.css"})
    void aWrittenFileIsBuilt(String file) throws IOException {
        installedJdk();
        project.build();
        project.write(file, "changed");

        assertBuildsOnce();
    }

    @Test
    void aRemovedFileIsNoticed() throws IOException {
        installedJdk();
        project.build();
        project.write("target/classes/Other.class", "");
        Files.delete(project.folder.resolve("src/main/java/Other.java"));

        assertBuildsOnce();
        assertFalse(Files.exists(project.folder.resolve("target/classes/Other.class")));
    }

    @Test
    void whatIsBesideTheSourcesIsNotBuilt() throws IOException {
        installedJdk();
        project.build();
        project.write("docs/index.md", "changed");
        project.write("src/test/java/ATest.java", "changed");

        project.start();

        assertEquals(List.of(), project.calls());
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLogAndMavensExitCode() throws IOException {
        installedJdk();
        project.write("fail", "line\n".repeat(50) + "the cause\n");

        Outcome outcome = project.start();

        assertEquals(3, outcome.code());
        assertEquals(List.of(), outcome.output());
        assertEquals(1 + 40 + 1, outcome.errors().size());
        assertEquals("the cause", outcome.errors().get(40));
        assertEquals("OSIscope could not be built: Maven ended with exit code 3. The whole log: "
                + project.folder.resolve("target/osiscope-build.log"), outcome.errors().getLast());
    }

    @Test
    void afterAFailedBuildTheNextStartBuildsAgain() throws IOException {
        installedJdk();
        project.build();
        project.write("resources/words.properties", "changed");
        Path fail = project.write("fail", "no\n");
        assertEquals(3, project.start().code());
        Files.delete(fail);

        assertEquals(0, project.start().code());
        assertEquals(2, project.calls().size());
    }

    @Test
    void withoutMavenOneLineSaysWhatToInstall() throws IOException {
        installedJdk();
        Files.delete(project.tools.resolve("mvn"));

        Outcome outcome = project.start();

        assertEquals(69, outcome.code());
        assertEquals(List.of("OSIscope is not built yet and Maven (mvn) is missing: install Maven 3.8 or later,"
                + " then run ./osiscope again."), outcome.errors());
    }

    @Test
    void aBuiltProgramStartsWithoutMaven() throws IOException {
        installedJdk();
        project.build();
        Files.delete(project.tools.resolve("mvn"));

        assertEquals(0, project.start().code());
    }

    @Test
    void whereNothingCanBeWrittenOneLineSaysSo() throws IOException {
        installedJdk();
        project.write("target", "a file where the folder should be");

        Outcome outcome = project.start();

        assertEquals(73, outcome.code());
        assertEquals(1, outcome.errors().size());
        assertTrue(outcome.errors().getFirst().contains(project.folder + " cannot be written"));
        assertEquals(List.of(), project.calls());
    }

    // --- Two starts at once

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoStartsAtOnceBuildOnce(boolean withFlock) throws IOException {
        assumeTrue(Files.exists(project.tools.resolve("flock")) || !withFlock, "flock is not installed");
        if (!withFlock) {
            Files.deleteIfExists(project.tools.resolve("flock"));
        }
        installedJdk();
        Path hold = project.write("hold", "");
        Path launcher = project.folder.resolve("osiscope");

        LauncherProject.Running first = project.begin(launcher);
        LauncherProject.await(() -> Files.exists(project.folder.resolve("calls")));
        LauncherProject.Running second = project.begin(launcher);
        LauncherProject.await(() -> second.hasSaid("Waiting for another start"));
        Files.delete(hold);

        assertEquals(0, first.end().code());
        assertEquals(0, second.end().code());
        assertEquals(1, project.calls().size());
    }

    @Test
    void aLockThatADeadProcessLeftBehindIsTaken() throws IOException, InterruptedException {
        Files.deleteIfExists(project.tools.resolve("flock"));
        installedJdk();
        Process dead = new ProcessBuilder("/bin/sh", "-c", ":").start();
        dead.waitFor();
        Path lock = project.folder.resolve("target/osiscope-build.holder");
        Files.createDirectories(lock.getParent());
        Files.createSymbolicLink(lock, Path.of(Long.toString(dead.pid())));

        assertEquals(0, project.start().code());
        assertFalse(Files.isSymbolicLink(lock));
    }

    // --- The start

    @Test
    void theProgramGetsItsPathsAndTheUsersArgumentsAsTheyAre() throws IOException {
        Path jdk = installedJdk();
        String runtime = project.folder + "/target/runtime";

        List<String> output = project.start("demo", "--out", "a b", "", "*").output();

        assertEquals(List.of(
                jdk + "/bin/java",
                "@" + runtime + "/java.args",
                "@" + runtime + "/window.args",
                "--module-path", runtime + "/modules",
                "-cp", runtime + "/osiscope.jar:" + runtime + "/libraries/*",
                "dev.osiscope.app.Main",
                "demo", "--out", "a b", "", "*"), output);
    }

    @Test
    void eachKindOfStartHasACacheThatIsMadeOnce() throws IOException {
        installedJdk();
        project.set("MAKES_CACHES", "yes");
        project.build();
        assertTrue(cacheOf(project.start()).endsWith("/target/runtime/window.aot"));

        Outcome first = project.start("conversations", "a file");
        assertTrue(cacheOf(first).endsWith("/target/runtime/files.aot"), first::toString);
        assertEquals(1, first.errors().size(), first::toString);
        assertTrue(first.errors().getFirst().startsWith("Preparing "), first::toString);
        Outcome second = project.start("explain", "a file");
        assertEquals(cacheOf(first), cacheOf(second));
        assertEquals(List.of(), second.errors());
    }

    @Test
    void aCacheHoldsForOneJavaOnly() throws IOException {
        installedJdk();
        project.set("MAKES_CACHES", "yes");
        project.build();
        Path newer = LauncherProject.jdk(project.home.resolve("newer"), "25.0.9");
        project.set("JAVA_HOME", newer.toString());

        assertEquals(1, project.start().errors().size());
        assertEquals(0, project.start().errors().size());
    }

    @Test
    void whereNoCacheCanBeMadeTheProgramStartsWithoutAndDoesNotTryAgain() throws IOException {
        installedJdk();
        project.build();
        Outcome outcome = project.start();

        assertEquals(List.of(), outcome.errors());
        assertTrue(outcome.output().stream().noneMatch(argument -> argument.contains("AOTCache")), outcome::toString);
    }

    private static String cacheOf(Outcome outcome) {
        return outcome.output().stream().filter(argument -> argument.startsWith("-XX:AOTCache="))
                .findFirst().orElseThrow(() -> new AssertionError(outcome.toString()));
    }

    @Test
    void theProgramsExitCodeIsPassedOn() throws IOException {
        installedJdk();
        project.set("PROGRAM_ENDS_WITH", "7");

        assertEquals(7, project.start().code());
    }

    @Test
    void itMayBeStartedThroughALink() throws IOException {
        installedJdk();
        Files.createSymbolicLink(root.resolve("first link"), project.folder.resolve("osiscope"));
        Files.createSymbolicLink(root.resolve("second link"), Path.of("first link"));

        Outcome outcome = project.begin(root.resolve("second link")).end();

        assertEquals(0, outcome.code(), () -> outcome.toString());
        assertEquals(1, project.calls().size());
    }

    private Path installedJdk() throws IOException {
        return LauncherProject.jdk(project.system.resolve("usr/lib/jvm/jdk"), "25.0.3");
    }

    private void assertStartedBy(Path jdk) throws IOException {
        Outcome outcome = project.start();
        assertEquals(0, outcome.code(), () -> outcome.toString());
        assertEquals(jdk + "/bin/java", outcome.output().getFirst());
    }

    private void assertBuildsOnce() throws IOException {
        assertEquals(List.of(CHANGED), project.start().errors());
        assertEquals(1, project.calls().size());
        assertEquals(List.of(), project.start().errors());
    }
}
