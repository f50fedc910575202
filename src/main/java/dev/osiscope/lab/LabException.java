package dev.osiscope.lab;

/// The lab can't do something: what, and what mends it.
public final class LabException extends Exception {

    private static final long serialVersionUID = 1;

    private final String mend;

    /// @param message what happened, in a sentence without a full stop
    /// @param mend    the exact command or step that mends it; empty where there is none
    public LabException(String message, String mend) {
        super(message);
        this.mend = mend;
    }

    /// The exact command or step that mends it; empty where there is none.
    public String mend() {
        return mend;
    }

    /// What happened and what mends it, for the user.
    public String advice() {
        return mend.isEmpty() ? getMessage() + "." : getMessage() + ". To mend it: " + mend;
    }
}
