package dev.osiscope.hub;

import io.netty.channel.unix.Errors.NativeIoException;
import java.net.BindException;

/// The words of a failure.
final class Failures {

    /// What a system call answers for a port that is taken (errno(3)).
    private static final int EADDRINUSE = -98;
    /// Before its own words Netty names the call and its number: `bind(..) failed with error(-98): `.
    private static final String CALL = "^\\w+\\(\\.\\.\\) failed with error\\(-\\d+\\): ";

    private Failures() {
    }

    /// What the failure says, or its kind where it says nothing.
    static String text(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        return failure instanceof NativeIoException ? message.replaceFirst(CALL, "") : message;
    }

    /// Whether somebody else has the port, or the address can't be had.
    static boolean portTaken(Throwable failure) {
        return failure instanceof BindException
                || failure instanceof NativeIoException refused && refused.expectedErr() == EADDRINUSE;
    }
}
