package dev.osiscope.hub.scrub;

/// Puts words in the place of the numbers of payment cards: 13 to 19 digits (ISO/IEC 7812-1), alone or in groups with a
/// space or hyphen between, that begin with 2 to 6 (travel, banking and merchandising) and whose last digit is right by
/// Luhn's formula. One number in ten passes that by chance.
///
/// From every group of digits at most 19 digits are read.
public final class CardScrubber implements Scrubber {

    /// What stands in the place of a number.
    public static final String MARK = "[card number]";

    private static final int FEWEST = 13;
    private static final int MOST = 19;

    @Override
    public ScrubberKind kind() {
        return ScrubberKind.CARD;
    }

    @Override
    public boolean concerns(int traits, int length) {
        return length >= FEWEST && (traits & (TextTraits.DIGIT | TextTraits.FOREIGN)) != 0;
    }

    @Override
    public String scrub(CharSequence text) {
        return NumberMarks.put(text, MARK, CardScrubber::at);
    }

    private static NumberMarks.Span at(CharSequence text, int start, int floor) {
        int end = Digits.startsWord(text, start) && begins(text, start) ? cardEnd(text, start) : -1;
        return end < 0 ? null : new NumberMarks.Span(start, end);
    }

    private static boolean begins(CharSequence text, int start) {
        int first = Digits.valueAt(text, start);
        return first >= 2 && first <= 6;
    }

    /// The end of the longest card number that begins at `start` and ends where its group ends; -1 where there is none.
    ///
    /// Luhn's formula doubles every second digit, counted from the last. Which one is the last is not known before, so both
    /// sums are kept.
    private static int cardEnd(CharSequence text, int start) {
        int end = -1;
        int plainLast = 0;
        int doubledLast = 0;
        int count = 0;
        int index = start;
        while (count < MOST && Digits.isDigit(text, index)) {
            int digit = Digits.valueAt(text, index);
            int plain = doubledLast + digit;
            doubledLast = plainLast + doubled(digit);
            plainLast = plain;
            count++;
            index++;
            if (!Digits.isDigit(text, index)) {
                if (count >= FEWEST && plainLast % 10 == 0 && Digits.endsWord(text, index)) {
                    end = index;
                }
                index = isSeparator(text, index) ? index + 1 : index;
            }
        }
        return end;
    }

    /// Twice the digit, the digits of that added up.
    private static int doubled(int digit) {
        return digit > 4 ? 2 * digit - 9 : 2 * digit;
    }

    private static boolean isSeparator(CharSequence text, int index) {
        return index < text.length() && (text.charAt(index) == ' ' || text.charAt(index) == '-' || text.charAt(index) == '\u00a0');
    }
}
