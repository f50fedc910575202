package dev.osiscope.filter;

import dev.osiscope.i18n.Phrase;
import java.util.List;
import java.util.Optional;

/// Finds out what an operand is: a field of the catalogue, something made of one, or a value.
///
/// @param catalogue the fields there are
record OperandChecker(FieldCatalogue catalogue) {

    /// The operand, which must not be a mere value.
    ///
    /// @throws FilterRefusal where it is one, or names what does not exist, or its type does not fit
    Typed typed(Operand operand) {
        return switch (operand) {
            case Operand.Plain plain -> known(plain.token());
            case Operand.Slice slice -> slice(slice);
            case Operand.Masked masked -> masked(masked);
            case Operand.Call call -> new FunctionChecker(this).typed(call);
        };
    }

    /// The operand, where it is not a mere value.
    Optional<Typed> unlessConstant(Operand operand) {
        return operand instanceof Operand.Plain(Token token) ? field(token) : Optional.of(typed(operand));
    }

    private Optional<Typed> field(Token token) {
        return token.isWord()
                ? catalogue.field(token.text()).map(field -> Typed.field(field, token.place()))
                : Optional.empty();
    }

    /// The field that `token` names.
    Typed known(Token token) {
        return field(token).orElseThrow(() -> unknown(token).refusal());
    }

    private FilterError unknown(Token token) {
        FilterError error = FilterError.of(token.place(), "unknown", token.text());
        List<String> near = token.isWord() ? catalogue.nearest(token.text()) : List.of();
        return near.isEmpty() ? error : error.mendedBy("near", String.join(", ", near));
    }

    private Typed slice(Operand.Slice slice) {
        Typed whole = typed(slice.whole());
        if (!whole.type().sliceable()) {
            throw unfit("slice", whole).refusal();
        }
        return new Typed(new Values.Slice(whole.values(), slice.ranges()), FieldType.OCTETS, 0,
                Typed.Source.SLICE, slice.place());
    }

    private Typed masked(Operand.Masked masked) {
        Typed value = typed(masked.value());
        if (!value.type().maskable()) {
            throw unfit("mask", value).refusal();
        }
        return new Typed(new Values.Masked(value.values(), mask(masked.mask(), value)), value.type(), value.bytes(),
                Typed.Source.MASK, masked.place());
    }

    private Values mask(Operand operand, Typed value) {
        Optional<Typed> field = unlessConstant(operand);
        if (field.isPresent()) {
            if (!field.get().type().comparableWith(value.type())) {
                throw different(value, field.get()).refusal();
            }
            return field.get().values();
        }
        return new Values.Constant(constant(operand, value).value());
    }

    /// The value that `operand` is, of the type of `beside`.
    Constant constant(Operand operand, Typed beside) {
        Token token = ((Operand.Plain) operand).token();
        try {
            return new ConstantReader(token, beside.type(), beside.bytes()).read();
        } catch (FilterRefusal refusal) {
            List<String> near = token.text().contains(".") ? catalogue.nearest(token.text()) : List.of();
            throw near.isEmpty() ? refusal : refusal.error().mendedBy("near", String.join(", ", near)).refusal();
        }
    }

    /// The type of `typed` does not allow what is done with it.
    static FilterError unfit(String key, Typed typed) {
        return FilterError.of(typed.place(), "unfit." + key, phrase(typed));
    }

    /// The types of two operands do not go together.
    static FilterError different(Typed left, Typed right) {
        return FilterError.of(right.place(), "different", phrase(left), phrase(right));
    }

    private static Phrase phrase(Typed typed) {
        return Phrase.of("filter.type." + typed.type());
    }
}
