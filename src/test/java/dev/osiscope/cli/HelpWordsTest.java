package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.BundledWords;
import dev.osiscope.i18n.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The help of the commands, and what is wrong with their arguments, in the language that was asked for.
class HelpWordsTest {

    @TempDir
    private Path folder;

    /// Every command with those below it.
    private static List<CommandLine> commands(Language language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(language.locale());
        try {
            List<CommandLine> all = new ArrayList<>();
            collect(OsiscopeCommand.commandLine(null, null, null, "--help"), all);
            return all;
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void collect(CommandLine command, List<CommandLine> all) {
        all.add(command);
        command.getSubcommands().values().forEach(below -> collect(below, all));
    }

    private static Stream<String> descriptions(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec().usageMessage().description()),
                command.getCommandSpec().args().stream().flatMap(argument -> Arrays.stream(argument.description())))
                .map(text -> text.replace("%%", "%"));
    }

    @Test
    void everyCommandAndOptionIsDescribedInWordsOfTheBundles() {
        for (Language language : Language.values()) {
            BundledWords words = BundledWords.of(language, "help.");
            assertFalse(words.say("Prints what nobody has translated."));
            List<CommandLine> all = commands(language);
            assertTrue(all.size() >= 20, all.size() + " commands");
            Set<String> bare = new TreeSet<>();
            all.forEach(command -> descriptions(command).filter(text -> !words.say(text)).forEach(bare::add));
            assertEquals(Set.of(), bare, language.name());
            all.forEach(command -> command.getCommandSpec().args().forEach(argument ->
                    assertTrue(argument.description().length > 0, argument::toString)));
        }
    }

    @Test
    void noHelpIsTheSameInTwoLanguages() {
        List<CommandLine> english = commands(Language.ENGLISH);
        List<CommandLine> german = commands(Language.GERMAN);
        for (int index = 0; index < english.size(); index++) {
            Set<String> same = new TreeSet<>(descriptions(english.get(index)).toList());
            same.retainAll(descriptions(german.get(index)).toList());
            same.removeIf(line -> line.startsWith("'tcp.port"));
            assertEquals(Set.of(), same, english.get(index).getCommandName());
        }
    }

    private Program.Run run(String... arguments) throws IOException, InterruptedException {
        return new Program(folder).run(arguments);
    }

    @Test
    void theHelpIsInTheLanguageOfTheOptionWhereverItStands() throws IOException, InterruptedException {
        for (List<String> arguments : List.of(List.of("--lang", "de", "export", "--help"), List.of("export", "--help", "--lang=de"))) {
            Program.Run help = run(arguments.toArray(String[]::new));

            assertEquals(0, help.code(), help::all);
            assertTrue(help.output().getFirst().startsWith("Aufruf: osiscope export "), help::all);
            assertTrue(help.text().contains("-o=ZIEL"), help::all);
            assertTrue(help.text().contains("Diese Hilfe zeigen, sonst nichts."), help::all);
        }
    }

    @Test
    void theWordHelpShowsWhatTheOptionShows() throws IOException, InterruptedException {
        for (List<String> command : List.of(List.<String>of(), List.of("export"), List.of("lesson", "check"))) {
            Program.Run word = run(Stream.concat(Stream.of("help"), command.stream()).toArray(String[]::new));
            Program.Run option = run(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));

            assertEquals(0, word.code(), word::all);
            assertEquals(option.text(), word.text());
        }
        assertRefused("Nobody asked for this: 'exprot'", "help", "exprot");
    }

    @Test
    void theListOfCommandsIsInTheLanguageOfTheEnvironment() throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new Program(folder).builder(List.of(), "--help").redirectOutput(output.toFile());
        builder.environment().put(LanguageChoice.VARIABLE, "de");
        assertEquals(0, builder.start().waitFor());

        String help = Files.readString(output);
        assertTrue(help.contains("[BEFEHL]"), help);
        assertTrue(help.contains("\nBefehle:\n"), help);
        assertTrue(help.contains("Schneidet Frames"), help);
    }

    @Test
    void whatIsWrongWithTheArgumentsIsToldInTheLanguage() throws IOException, InterruptedException {
        assertRefused("Unbekannte Option: '--colour'", "--lang", "de", "--colour");
        assertRefused("'radio' ist kein Wert für --source: eines von diesen schreiben: auto, packet, libpcap, lab, modelled",
                "demo", "--lang", "de", "--source", "radio");
        assertRefused("Es fehlt: -o ZIEL", "export", "--lang", "de", "a.pcap");
        assertRefused("'viele' ist keine ganze Zahl, wie --count sie braucht", "capture", "--lang", "de", "--count", "viele");
        assertRefused("osiscope capture: '5 Tage' ist keine Zeit wie 10s, 500ms oder 5m.",
                "capture", "--lang", "de", "-w", "a.pcapng", "--duration", "5 Tage");
        assertRefused("osiscope hub: --port geht von 0 bis 65535.", "hub", "--lang", "de", "--port", "70000");
    }

    private void assertRefused(String words, String... arguments) throws IOException, InterruptedException {
        Program.Run run = run(arguments);
        assertEquals(2, run.code(), run::all);
        assertEquals(words, run.errors().getFirst());
    }

    @Test
    void aFileThatCannotBeReadIsToldInTheLanguage() throws IOException, InterruptedException {
        Program.Run none = run("explain", "--lang", "de", "none.pcap");
        assertEquals(1, none.code(), none::all);
        assertEquals(List.of("osiscope explain: es gibt keine Datei none.pcap. Den Pfad prüfen."), none.errors());
    }
}
