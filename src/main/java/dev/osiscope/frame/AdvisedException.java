package dev.osiscope.frame;

/// Something that this machine can't do now: what happened, and what mends it.
public abstract class AdvisedException extends Exception {

    private static final long serialVersionUID = 1;

    private final String mend;

    /// @param message what happened, in a sentence without a full stop
    /// @param mend    the exact command or step that mends it; empty where there is none
    protected AdvisedException(String message, String mend) {
        super(message);
        this.mend = mend;
    }

    /// The exact command or step that mends it; empty where there is none.
    public final String mend() {
        return mend;
    }

    /// What happened and what mends it, for the user.
    public final String advice() {
        return mend.isEmpty() ? getMessage() + "." : getMessage() + ". To mend it: " + mend;
    }
}
