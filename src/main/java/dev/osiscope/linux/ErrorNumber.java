package dev.osiscope.linux;

/// The error numbers of Linux that mean something to a packet socket (errno(3)).
public final class ErrorNumber {

    /// EPERM: the right CAP_NET_RAW is missing.
    public static final int NOT_PERMITTED = 1;
    /// EINTR: a signal came in between; to be tried again.
    public static final int INTERRUPTED = 4;
    /// EAGAIN: nothing is there to be read now.
    public static final int NOTHING_NOW = 11;
    /// EACCES: a security module refuses it.
    public static final int REFUSED = 13;
    /// ENODEV: there is no such interface.
    public static final int NO_SUCH_DEVICE = 19;
    /// ENETDOWN: the interface is down.
    public static final int INTERFACE_DOWN = 100;

    private ErrorNumber() {
    }

    /// The symbol of errno(3) where it is named here, and the number.
    public static String describe(int number) {
        return switch (number) {
            case NOT_PERMITTED -> "EPERM (1)";
            case INTERRUPTED -> "EINTR (4)";
            case NOTHING_NOW -> "EAGAIN (11)";
            case REFUSED -> "EACCES (13)";
            case NO_SUCH_DEVICE -> "ENODEV (19)";
            case INTERFACE_DOWN -> "ENETDOWN (100)";
            default -> "error number " + number;
        };
    }
}
