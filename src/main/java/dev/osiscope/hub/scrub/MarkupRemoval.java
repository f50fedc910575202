package dev.osiscope.hub.scrub;

import java.util.Arrays;

/// The text without its tags as it grows, character by character. Each is put in once and taken out at most once.
final class MarkupRemoval {

    private static final String COMMENT = "<!--";
    private static final int FEW = 8;
    private static final int NOT_OPEN = -1;

    private final StringBuilder out;
    /// Where the tags begin that are not closed yet.
    private int[] openers = new int[FEW];
    private int count;
    /// Where what a script or style says begins; [#NOT_OPEN] outside of them.
    private int hidden = NOT_OPEN;

    MarkupRemoval(int length) {
        out = new StringBuilder(length);
    }

    /// Whether a tag, comment or declaration begins where this stands behind a `<`.
    static boolean begins(char next) {
        return next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z' || next == '/' || next == '!' || next == '?';
    }

    void take(char value) {
        if (value == '>' && count > 0 && closes(openers[count - 1])) {
            close(openers[--count]);
            return;
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '<' && begins(value)) {
            push(out.length() - 1);
        }
        out.append(value);
    }

    private void push(int opener) {
        if (count == openers.length) {
            openers = Arrays.copyOf(openers, 2 * count);
        }
        openers[count++] = opener;
    }

    /// A comment ends with `-->` only.
    private boolean closes(int opener) {
        if (!startsWith(opener, COMMENT)) {
            return true;
        }
        int length = out.length();
        return length - opener >= COMMENT.length() + 2 && out.charAt(length - 1) == '-' && out.charAt(length - 2) == '-';
    }

    private void close(int opener) {
        if (hidden == NOT_OPEN && (isTag(opener, "<script") || isTag(opener, "<style"))) {
            hidden = opener;
        } else if (hidden != NOT_OPEN && (isTag(opener, "</script") || isTag(opener, "</style"))) {
            cut(Math.min(hidden, opener));
            hidden = NOT_OPEN;
            return;
        }
        cut(opener);
    }

    private void cut(int length) {
        out.setLength(length);
        while (count > 0 && openers[count - 1] >= length) {
            count--;
        }
        if (hidden > length) {
            hidden = NOT_OPEN;
        }
    }

    private boolean isTag(int opener, String start) {
        int end = opener + start.length();
        return startsWith(opener, start) && (end == out.length() || !Character.isLetterOrDigit(out.charAt(end)));
    }

    private boolean startsWith(int index, String start) {
        if (out.length() - index < start.length()) {
            return false;
        }
        for (int offset = 0; offset < start.length(); offset++) {
            if (Character.toLowerCase(out.charAt(index + offset)) != start.charAt(offset)) {
                return false;
            }
        }
        return true;
    }

    /// The text; tags that were never closed are none.
    String finish() {
        if (count == 0) {
            return out.toString();
        }
        StringBuilder spaced = new StringBuilder(out.length() + count);
        int done = 0;
        for (int index = 0; index < count; index++) {
            spaced.append(out, done, openers[index] + 1).append(' ');
            done = openers[index] + 1;
        }
        return spaced.append(out, done, out.length()).toString();
    }
}
