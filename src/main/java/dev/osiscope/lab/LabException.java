package dev.osiscope.lab;

import dev.osiscope.frame.AdvisedException;

/// The lab can't do something.
public final class LabException extends AdvisedException {

    private static final long serialVersionUID = 1;

    /// @param message what happened, in a sentence without a full stop
    /// @param mend    the exact command or step that mends it; empty where there is none
    public LabException(String message, String mend) {
        super(message, mend);
    }
}
