package dev.osiscope.cli;

import dev.osiscope.i18n.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// The language that somebody has chosen for this run: by `--lang`, else by `OSISCOPE_LANG`. It is looked for before the
/// arguments are read, because commands have their words from the beginning on; what is wrong with it is said when they are.
public final class LanguageChoice {

    /// The variable of the environment.
    public static final String VARIABLE = "OSISCOPE_LANG";

    /// What can be written behind the option.
    static final List<String> CODES = Arrays.stream(Language.values()).map(Language::code).toList();

    private static final String OPTION = "--lang";

    private LanguageChoice() {}

    /// The language of these arguments, or of the environment; empty where neither names one that there is.
    public static Optional<Language> of(String[] arguments, Map<String, String> environment) {
        return given(arguments).or(() -> Optional.ofNullable(environment.get(VARIABLE))).flatMap(Language::ofCode);
    }

    private static Optional<String> given(String[] arguments) {
        for (int index = 0; index < arguments.length && !arguments[index].equals("--"); index++) {
            if (arguments[index].startsWith(OPTION + "=")) {
                return Optional.of(arguments[index].substring(OPTION.length() + 1));
            }
            if (arguments[index].equals(OPTION) && index + 1 < arguments.length) {
                return Optional.of(arguments[index + 1]);
            }
        }
        return Optional.empty();
    }

    /// The option, as every command has it.
    ///
    /// @param label what its value is called in the help
    /// @param help  what the help says of it
    static OptionSpec option(String label, String... help) {
        ITypeConverter<Language> converter = LanguageChoice::read;
        return OptionSpec.builder(OPTION).type(Language.class).paramLabel(label).converters(converter)
                .completionCandidates(CODES).description(help).build();
    }

    private static Language read(String code) {
        return Language.ofCode(code).orElseThrow(() -> new TypeConversionException(code));
    }
}
