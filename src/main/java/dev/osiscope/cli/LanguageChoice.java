package dev.osiscope.cli;

import dev.osiscope.i18n.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/// The language that somebody has chosen for this run: by `--lang`, else by `OSISCOPE_LANG`. It is looked for before the
/// arguments are read, because commands have their words from the beginning on; what is wrong with it is said when they are.
public final class LanguageChoice {

    /// The variable of the environment.
    public static final String VARIABLE = "OSISCOPE_LANG";

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
    static OptionSpec option() {
        ITypeConverter<Language> converter = LanguageChoice::read;
        return OptionSpec.builder(OPTION).type(Language.class).paramLabel("LANG").converters(converter)
                .description("Speak this language, " + codes() + ", whatever " + VARIABLE + " and the system say.").build();
    }

    private static Language read(String code) {
        return Language.ofCode(code).orElseThrow(
                () -> new TypeConversionException("there are no words of '" + code + "': write " + codes()));
    }

    private static String codes() {
        return Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining(" or "));
    }
}
