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

    private static final String CHOICES = "${COMPLETION-CANDIDATES}";
    private static final String DEFAULT = "${DEFAULT-VALUE}";

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
    /// Those of the language that was chosen: [LanguageChoice] holds before there is a command.
    private final Messages messages = Messages.of(Locale.getDefault());
    private final Supplier<Language> language;

    /// @param name by which it is called
    /// @param help the key of what its help says first
    ProgramCommand(String name, String help, Object... values) {
        spec.name(name).versionProvider(() -> new String[] {Version.words(messages)});
        spec.usageMessage().description(help(help, values))
                .synopsisHeading(messages.text("help.usage") + " ")
                .synopsisSubcommandLabel("[" + messages.text("help.label.COMMAND") + "]")
                .commandListHeading(messages.text("help.commands") + "%n");
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description(help("help.help")).build());
        spec.addOption(OptionSpec.builder("-V", "--version").versionHelp(true).description(help("help.version")).build());
        language = add(LanguageChoice.option(
                label("LANG"), help("help.lang", String.join(", ", LanguageChoice.CODES), LanguageChoice.VARIABLE)));
    }

    /// The lines of `key`, for picocli, which takes them as a format.
    private String[] help(String key, Object... values) {
        return messages.text(key, values).replace("%", "%%").split("\n");
    }

    /// What a value is called in the help.
    private String label(String name) {
        return messages.text("help.label." + name);
    }

    /// The capture file that it must be given.
    final Supplier<Path> captureFile() {
        // picocli itself would find out how a path is made by reflection, which takes longer.
        return add(PositionalParamSpec.builder().paramLabel(label("FILE")).required(true).type(Path.class)
                .converters(text -> Path.of(text)).description(help("help.file")).build());
    }

    /// A word that it must be given.
    ///
    /// @param label what it is called in the help
    /// @param help  the key of what the help says of it
    final Supplier<String> parameter(String label, String help) {
        return add(PositionalParamSpec.builder().paramLabel(label(label)).required(true).type(String.class)
                .description(help(help)).build());
    }

    /// Words that it may be given.
    ///
    /// @param label what each is called in the help
    /// @param help  the key of what the help says of them
    final Supplier<List<String>> parameters(String label, String help) {
        return add(PositionalParamSpec.builder().paramLabel(label(label)).arity("0..*").type(List.class)
                .auxiliaryTypes(String.class).initialValue(List.of()).description(help(help)).build());
    }

    /// An option without a value: whether it was given.
    final Supplier<Boolean> flag(String name, String help) {
        return add(OptionSpec.builder(name).type(boolean.class).defaultValue("false").description(help(help)).build());
    }

    /// An option with a value of `type`; null where it was not given.
    final <T> Supplier<T> option(Class<T> type, String name, String label, String help, Object... values) {
        return add(OptionSpec.builder(name).type(type).paramLabel(label(label)).description(help(help, values)).build());
    }

    /// An option that must be given.
    final <T> Supplier<T> required(Class<T> type, String name, String label, String help, Object... values) {
        return add(OptionSpec.builder(name).type(type).paramLabel(label(label)).required(true)
                .description(help(help, values)).build());
    }

    /// An option that has the value `otherwise` where it was not given: the `{0}` of its help; `{1}` is what there is to
    /// choose from.
    final <T> Supplier<T> optional(Class<T> type, String name, String label, String otherwise, String help) {
        return add(OptionSpec.builder(name).type(type).paramLabel(label(label)).defaultValue(otherwise)
                .description(help(help, DEFAULT, CHOICES)).build());
    }

    /// An option with words between commas; none where it was not given.
    final Supplier<List<String>> words(String name, String label, String help) {
        return add(OptionSpec.builder(name).type(List.class).auxiliaryTypes(String.class).splitRegex(",")
                .paramLabel(label(label)).initialValue(List.of()).description(help(help)).build());
    }

    /// An option with all the words that follow it up to the next option, `least` or more; none where it was not given.
    final Supplier<List<String>> following(String name, String label, int least, String help) {
        return add(OptionSpec.builder(name).type(List.class).auxiliaryTypes(String.class).arity(least + "..*")
                .paramLabel(label(label)).initialValue(List.of()).description(help(help)).build());
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
        return language.get() == null || language.get() == messages.language() ? messages : Messages.of(language.get());
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

    /// What is said of the capture file that it was given.
    final CaptureFile captureWords(Supplier<Path> file) {
        return new CaptureFile(spec.qualifiedName(), file.get(), messages());
    }

    /// Tells a trouble, behind the command's name.
    final void tell(String key, Object... values) {
        tellWords(messages().text(key, values));
    }

    /// The same of one that is in words already.
    final void tellWords(String words) {
        err().println(spec.qualifiedName() + ": " + words);
        err().flush();
    }
}
