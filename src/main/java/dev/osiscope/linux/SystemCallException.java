package dev.osiscope.linux;

/// A system call failed.
public final class SystemCallException extends Exception {

    private static final long serialVersionUID = 1;

    private final int errorNumber;

    /// @param call        the C function that failed
    /// @param errorNumber its `errno`, see [ErrorNumber]
    public SystemCallException(String call, int errorNumber) {
        super(call + ": " + ErrorNumber.describe(errorNumber));
        this.errorNumber = errorNumber;
    }

    /// The `errno` of the call, see [ErrorNumber].
    public int errorNumber() {
        return errorNumber;
    }
}
