package dev.osiscope.cli;

import dev.osiscope.frame.AdvisedException;

/// A window that can't be opened on this machine.
public final class WindowException extends AdvisedException {

    private static final long serialVersionUID = 1;

    /// @param message what happened, in a sentence without a full stop
    /// @param mend    the exact command or step that mends it; empty where there is none
    public WindowException(String message, String mend) {
        super(message, mend);
    }
}
