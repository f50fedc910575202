package dev.osiscope.hub.scrub;

/// Takes tags, comments and declarations of HTML away, the content of scripts and styles with them, so that a page that shows
/// the message shows its text. A `<` that begins no tag stays (`3 < 4`); one that might, but is never closed, gets a space
/// behind it, which makes it a plain character (WHATWG HTML, tag open state).
///
/// What is left is looked at as it grows: a tag that only comes to be when another is taken away goes as well.
public final class HtmlScrubber implements Scrubber {

    @Override
    public ScrubberKind kind() {
        return ScrubberKind.HTML;
    }

    @Override
    public boolean concerns(int traits, int length) {
        return (traits & TextTraits.ANGLE) != 0;
    }

    @Override
    public String scrub(CharSequence text) {
        int first = firstOpener(text);
        if (first < 0) {
            return text.toString();
        }
        MarkupRemoval removal = new MarkupRemoval(text.length());
        for (int index = 0; index < text.length(); index++) {
            removal.take(text.charAt(index));
        }
        return removal.finish();
    }

    private static int firstOpener(CharSequence text) {
        for (int index = 0; index + 1 < text.length(); index++) {
            if (text.charAt(index) == '<' && MarkupRemoval.begins(text.charAt(index + 1))) {
                return index;
            }
        }
        return -1;
    }
}
