package dev.osiscope.cli;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with the arguments of a command, in the language of its help: picocli knows English only.
///
/// @param messages the words
record WrongArguments(Messages messages) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println(words(wrong));
        List<String> like = wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (like.isEmpty()) {
            line.usage(err);
        } else {
            err.println(messages.text("wrong.like", String.join(", ", like)));
        }
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private String words(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException other -> unmatched(other);
            case MissingParameterException missing -> messages.text("wrong.missing",
                    missing.getMissing().stream().map(WrongArguments::written).collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice -> messages.text("wrong.twice", name(twice.getOverwritten()));
            default -> Optional.ofNullable(wrong.getArgSpec()).map(argument -> value(argument, wrong.getValue()))
                    .orElseGet(wrong::getMessage);
        };
    }

    /// picocli tells by its words alone which option stands where the value of another is missing.
    private String unmatched(UnmatchedArgumentException other) {
        if (other.getUnmatched().isEmpty()) {
            return messages.text("wrong.value.missing");
        }
        return messages.text(other.isUnknownOption() ? "wrong.option" : "wrong.argument",
                other.getUnmatched().stream().map(each -> "'" + each + "'").collect(Collectors.joining(", ")));
    }

    private String value(ArgSpec argument, String value) {
        if (argument.type() == Language.class) {
            return messages.text("wrong.value.language", value,
                    String.join(" " + messages.text("wrong.or") + " ", LanguageChoice.CODES));
        }
        if (argument.completionCandidates() != null) {
            return messages.text("wrong.value.choice", value, name(argument), String.join(", ",
                    StreamSupport.stream(argument.completionCandidates().spliterator(), false).toList()));
        }
        boolean number = argument.type() != null && Number.class.isAssignableFrom(argument.type())
                || argument.type() == int.class;
        return messages.text(number ? "wrong.value.number" : "wrong.value", value, name(argument));
    }

    /// As it is written, with its value: `-o OUT`.
    private static String written(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() + " " + option.paramLabel() : argument.paramLabel();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
