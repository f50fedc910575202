package dev.osiscope.cli;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// A command of the program: what it takes and where it prints. Its exit code is what [#call()] returns.
///
/// What it takes is said by calls and not by picocli's annotations: to read those at each start takes longer than to
/// list the conversations of a file of ten thousand packets (docs/decisions/0009).
abstract class ProgramCommand implements Callable<Integer> {

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    private final Supplier<Language> language;

    /// @param name        by which it is called
    /// @param description what its help says first, a sentence or two each
    ProgramCommand(String name, String... description) {
        spec.name(name).versionProvider(new Version());
        spec.usageMessage().description(description);
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true)
                .description("Show this help message and exit.").build());
        spec.addOption(OptionSpec.builder("-V", "--version").versionHelp(true)
                .description("Print version information and exit.").build());
        language = add(LanguageChoice.option());
    }

    /// The capture file that it must be given.
    final Supplier<Path> captureFile() {
        // picocli itself would find out how a path is made by reflection, which takes longer.
        return add(PositionalParamSpec.builder().paramLabel("FILE").required(true).type(Path.class)
                .converters(text -> Path.of(text))
                .description("A pcap or pcapng file, also packed by gzip.").build());
    }

    /// A word that it must be given.
    ///
    /// @param label what it is called in the help
    final Supplier<String> parameter(String label, String... description) {
        return add(PositionalParamSpec.builder().paramLabel(label).required(true).type(String.class)
                .description(description).build());
    }

    /// An option without a value: whether it was given.
    final Supplier<Boolean> flag(String name, String... description) {
        return add(OptionSpec.builder(name).type(boolean.class).defaultValue("false").description(description).build());
    }

    /// An option with a value of `type`; null where it was not given.
    ///
    /// @param label what its value is called in the help
    final <T> Supplier<T> option(Class<T> type, String name, String label, String... description) {
        return add(OptionSpec.builder(name).type(type).paramLabel(label).description(description).build());
    }

    /// An option that must be given.
    final <T> Supplier<T> required(Class<T> type, String name, String label, String... description) {
        return add(OptionSpec.builder(name).type(type).paramLabel(label).required(true).description(description).build());
    }

    /// An option that has the value `otherwise` where it was not given.
    final <T> Supplier<T> option(Class<T> type, String name, String label, String otherwise, List<String> description) {
        return add(OptionSpec.builder(name).type(type).paramLabel(label).defaultValue(otherwise)
                .description(description.toArray(String[]::new)).build());
    }

    /// An option with words between commas; none where it was not given.
    final Supplier<List<String>> words(String name, String label, String... description) {
        return add(OptionSpec.builder(name).type(List.class).auxiliaryTypes(String.class).splitRegex(",")
                .paramLabel(label).initialValue(List.of()).description(description).build());
    }

    /// An option with all the words that follow it up to the next option, `least` or more; none where it was not given.
    final Supplier<List<String>> following(String name, String label, int least, String... description) {
        return add(OptionSpec.builder(name).type(List.class).auxiliaryTypes(String.class).arity(least + "..*")
                .paramLabel(label).initialValue(List.of()).description(description).build());
    }

    private <T> Supplier<T> add(OptionSpec option) {
        spec.addOption(option);
        return option::getValue;
    }

    private <T> Supplier<T> add(PositionalParamSpec parameter) {
        spec.addPositional(parameter);
        return parameter::getValue;
    }

    /// The words of the language that was chosen, or of the system's.
    final Messages messages() {
        return language.get() == null ? Messages.of(Locale.getDefault()) : Messages.of(language.get());
    }

    /// What picocli knows of it.
    final CommandSpec spec() {
        return spec;
    }

    /// Where what it found is printed.
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /// Where troubles are told.
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
