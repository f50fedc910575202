package dev.osiscope.cli;

/// A window that can't be opened on this machine: what happened and what mends it.
public final class WindowException extends Exception {

    private static final long serialVersionUID = 1;

    private final String mend;

    /// @param message what happened, in a clause
    /// @param mend    the exact command or step that mends it
    public WindowException(String message, String mend) {
        super(message);
        this.mend = mend;
    }

    /// The exact command or step that mends it.
    public String mend() {
        return mend;
    }
}
