package dev.osiscope.hub.scrub;

/// Tells by the sizes of its groups whether digits are a telephone number.
///
/// Sizes are kept as the digits of a number with base 16, so that `555-123-4567` is `0x334`.
final class PhoneShape {

    private static final int FEWEST = 8;
    private static final int MOST = 15;
    private static final int PREFIX = 2;
    private static final int MOST_GROUPS = 15;
    private static final int LARGEST_SIZE = 15;
    private static final int SEPARATORS = 2;
    private static final long DATE = 0x224;
    private static final long NORTH_AMERICAN = 0x334;
    private static final long NORTH_AMERICAN_WITH_COUNTRY = 0x1334;

    private PhoneShape() {}

    /// The end of the longest number whose first digit is at `start`; -1 where there is none.
    ///
    /// @param plus whether a `+` stands before it
    static int end(CharSequence text, int start, boolean plus) {
        int end = -1;
        int count = 0;
        long sizes = 0;
        int index = start;
        for (int groups = 0; groups < MOST_GROUPS && Digits.isDigit(text, index); groups++) {
            int group = Digits.groupEnd(text, index);
            count += group - index;
            sizes = sizes << 4 | Math.min(group - index, LARGEST_SIZE);
            if (count > MOST + PREFIX || !plus && sizes == DATE) {
                return end;
            }
            if (Digits.endsWord(text, group) && (plus ? count >= FEWEST && count <= MOST : isNumber(text, start, count, sizes))) {
                end = group;
            }
            index = afterSeparators(text, group);
        }
        return end;
    }

    private static boolean isNumber(CharSequence text, int start, int count, long sizes) {
        int first = Digits.valueAt(text, start);
        if (count < FEWEST) {
            return false;
        }
        if (first != 0) {
            return first > 1 && sizes == NORTH_AMERICAN || first == 1 && sizes == NORTH_AMERICAN_WITH_COUNTRY;
        }
        boolean doubleZero = Digits.isDigit(text, start + 1) && Digits.valueAt(text, start + 1) == 0;
        int significant = start + (doubleZero ? PREFIX : 1);
        int mostHere = doubleZero ? MOST + PREFIX : MOST;
        return count <= mostHere && isNotZero(text, doubleZero ? afterSeparators(text, significant) : significant);
    }

    private static boolean isNotZero(CharSequence text, int index) {
        return Digits.isDigit(text, index) && Digits.valueAt(text, index) != 0;
    }

    private static int afterSeparators(CharSequence text, int from) {
        int index = from;
        while (index < text.length() && index - from < SEPARATORS && isSeparator(text.charAt(index))) {
            index++;
        }
        return index;
    }

    private static boolean isSeparator(char value) {
        return switch (value) {
            case ' ', '-', '.', '/', '(', ')', '\u00a0', '\u2011', '\u2013' -> true;
            default -> false;
        };
    }
}
