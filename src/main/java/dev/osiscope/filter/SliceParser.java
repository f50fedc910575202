package dev.osiscope.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Reads what stands between square brackets: `0:2`, `0-1`, `3`, `:2`, `-2:`, several of them with commas.
final class SliceParser {

    private final TokenReader tokens;

    SliceParser(TokenReader tokens) {
        this.tokens = tokens;
    }

    /// The ranges before the closing bracket.
    List<SliceRange> next() {
        List<SliceRange> ranges = new ArrayList<>();
        do {
            ranges.add(range());
        } while (tokens.take(","));
        return ranges;
    }

    private SliceRange range() {
        TextRange place = tokens.next().place();
        if (tokens.take(":")) {
            return counted(0, place);
        }
        int first = number();
        if (tokens.take(":")) {
            return counted(first, place);
        }
        if (tokens.take("-")) {
            Token before = tokens.next();
            int last = number();
            if (first < 0 != last < 0 || last <= first) {
                throw FilterError.of(place.to(before.place()), "slicebounds", first, last).refusal();
            }
            return SliceRange.ofBounds(first, last);
        }
        return SliceRange.ofLength(first, 1);
    }

    private SliceRange counted(int first, TextRange place) {
        if (tokens.next().is("]") || tokens.next().is(",")) {
            return SliceRange.from(first);
        }
        TextRange end = tokens.next().place();
        int length = number();
        if (length <= 0) {
            throw FilterError.of(place.to(end), "slicelength", length).refusal();
        }
        return SliceRange.ofLength(first, length);
    }

    private int number() {
        boolean negative = tokens.take("-");
        Token token = tokens.next();
        OptionalInt number = token.isWord() ? NumberText.smallNumber(token.text()) : OptionalInt.empty();
        if (number.isEmpty()) {
            throw tokens.unexpected("slice");
        }
        tokens.skip();
        return negative ? -number.getAsInt() : number.getAsInt();
    }
}
