package dev.osiscope.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads what stands at one side of a comparison.
final class OperandParser {

    /// The words that are operators and no values.
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "any", "all", "bitwise_and");

    private final TokenReader tokens;
    private final SliceParser ranges;

    OperandParser(TokenReader tokens) {
        this.tokens = tokens;
        ranges = new SliceParser(tokens);
    }

    /// The operand that comes next, with all masks.
    Operand next() {
        Operand operand = sliced();
        for (int masks = 1; tokens.take("&") || tokens.take("bitwise_and"); masks++) {
            check(masks);
            operand = new Operand.Masked(operand, sliced());
        }
        return operand;
    }

    private Operand sliced() {
        Operand operand = plain();
        for (int slices = 1; tokens.take("["); slices++) {
            check(slices);
            List<SliceRange> parts = ranges.next();
            TextRange place = operand.place().to(tokens.need("]", "slice").place());
            operand = new Operand.Slice(operand, parts, place);
        }
        return operand;
    }

    private void check(int level) {
        if (level > Parser.DEEPEST) {
            throw FilterError.of(tokens.next().place(), "deep", Parser.DEEPEST).refusal();
        }
    }

    private Operand plain() {
        boolean operator = RESERVED.contains(tokens.next().text()) || Relation.of(tokens.next()).isPresent();
        if (operator || tokens.next().kind() == Token.Kind.SYMBOL || tokens.atEnd()) {
            throw tokens.unexpected("operand");
        }
        Token token = tokens.skip();
        return token.isWord() && tokens.take("(") ? call(token) : new Operand.Plain(token);
    }

    /// A function's arguments are names: no function of a function, so that nothing nests here.
    private Operand call(Token name) {
        List<Operand.Plain> arguments = new ArrayList<>();
        if (!tokens.next().is(")")) {
            do {
                arguments.add(new Operand.Plain(tokens.value()));
            } while (tokens.take(","));
        }
        TextRange place = name.place().to(tokens.need(")", "argument").place());
        return new Operand.Call(name, arguments, place);
    }
}
