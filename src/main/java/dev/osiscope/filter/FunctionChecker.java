package dev.osiscope.filter;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.wire.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The functions of fields: `len`, `count`, `upper`, `lower`.
///
/// @param operands finds out what the arguments are
record FunctionChecker(OperandChecker operands) {

    private static final Set<String> NAMES = new TreeSet<>(Set.of("count", "len", "lower", "upper"));

    /// What `call` is.
    ///
    /// @throws FilterRefusal where there is no such function, or its argument does not fit
    Typed typed(Operand.Call call) {
        if (!NAMES.contains(call.name().text())) {
            throw FilterError.of(call.name().place(), "function", call.name().text(), String.join(", ", NAMES))
                    .refusal();
        }
        if (call.arguments().size() != 1) {
            throw FilterError.of(call.place(), "arguments", call.name().text()).refusal();
        }
        Typed argument = operands.known(call.arguments().getFirst().token());
        return switch (call.name().text()) {
            case "count" -> number(call, argument, values -> List.of(new FieldValue.Unsigned(values.size())));
            case "len" -> number(call, measurable(argument), each(value ->
                    new FieldValue.Unsigned(Octets.of(value).length())));
            case "upper" -> text(call, textual(argument), text -> text.toUpperCase(Locale.ROOT));
            default -> text(call, textual(argument), text -> text.toLowerCase(Locale.ROOT));
        };
    }

    private static Typed measurable(Typed argument) {
        if (!argument.type().sliceable()) {
            throw OperandChecker.unfit("len", argument).refusal();
        }
        return argument;
    }

    private static Typed textual(Typed argument) {
        if (argument.type() != FieldType.TEXT) {
            throw OperandChecker.unfit("text", argument).refusal();
        }
        return argument;
    }

    private static Typed number(
            Operand.Call call, Typed argument, Function<List<FieldValue>, List<FieldValue>> function) {
        return new Typed(new Values.Made(argument.values(), function), FieldType.NUMBER, Integer.BYTES,
                Typed.Source.FUNCTION, call.place());
    }

    private static Typed text(Operand.Call call, Typed argument, UnaryOperator<String> function) {
        return new Typed(new Values.Made(argument.values(), each(value ->
                new FieldValue.Text(function.apply(Octets.of(value).text(StandardCharsets.UTF_8))))), FieldType.TEXT, 0,
                Typed.Source.FUNCTION, call.place());
    }

    private static Function<List<FieldValue>, List<FieldValue>> each(Function<FieldValue, FieldValue> function) {
        return values -> values.stream().map(function).toList();
    }
}
