package dev.osiscope.hub.scrub;

/// Puts stars in the place of the words of a list, whatever their case. A word ends where no letter, digit or mark follows: what
/// is only part of a longer word stays.
public final class WordScrubber implements Scrubber {

    private static final char STAR = '*';

    private final WordList words;

    /// @param words the list
    public WordScrubber(WordList words) {
        this.words = words;
    }

    @Override
    public ScrubberKind kind() {
        return ScrubberKind.WORDS;
    }

    @Override
    public boolean concerns(int traits, int length) {
        return (traits & (TextTraits.LETTER | TextTraits.DIGIT | TextTraits.FOREIGN)) != 0;
    }

    @Override
    public String scrub(CharSequence text) {
        Replacement result = null;
        int index = 0;
        while (index < text.length()) {
            int end = WordList.wordEnd(text, index);
            if (end > index && words.contains(text, index, end)) {
                result = Replacement.replace(result, text, index, end, String.valueOf(STAR).repeat(Character.codePointCount(text, index, end)));
            }
            index = end > index ? end : index + Character.charCount(Character.codePointAt(text, index));
        }
        return Replacement.finish(result, text);
    }
}
