package dev.osiscope.linux;

import java.util.Optional;

/// The error numbers of Linux that mean something to the program, and their symbols (errno(3)).
public final class ErrorNumber {

    /// EPERM: the right CAP_NET_RAW is missing.
    public static final int NOT_PERMITTED = 1;
    /// EINTR: a signal came in between; to be tried again.
    public static final int INTERRUPTED = 4;
    /// EAGAIN: nothing is there to be read now.
    public static final int NOTHING_NOW = 11;
    /// ENOMEM: so much memory is not to be had.
    public static final int NO_MEMORY = 12;
    /// EACCES: a security module refuses it.
    public static final int REFUSED = 13;
    /// ENODEV: there is no such interface.
    public static final int NO_SUCH_DEVICE = 19;
    /// ENETDOWN: the interface is down.
    public static final int INTERFACE_DOWN = 100;

    private ErrorNumber() {
    }

    /// The symbol of errno(3) where it is named here, and the number.
    static String describe(int number) {
        return symbol(number).map(symbol -> symbol + " (" + number + ")").orElse("error number " + number);
    }

    /// The symbol of errno(3) where it is named here, else the number; one word either way.
    public static String word(int number) {
        return symbol(number).orElse("errno-" + number);
    }

    private static Optional<String> symbol(int number) {
        return Optional.ofNullable(switch (number) {
            case NOT_PERMITTED -> "EPERM";
            case INTERRUPTED -> "EINTR";
            case NOTHING_NOW -> "EAGAIN";
            case NO_MEMORY -> "ENOMEM";
            case REFUSED -> "EACCES";
            case NO_SUCH_DEVICE -> "ENODEV";
            case INTERFACE_DOWN -> "ENETDOWN";
            case 22 -> "EINVAL";
            case 32 -> "EPIPE";
            case 98 -> "EADDRINUSE";
            case 99 -> "EADDRNOTAVAIL";
            case 101 -> "ENETUNREACH";
            case 103 -> "ECONNABORTED";
            case 104 -> "ECONNRESET";
            case 106 -> "EISCONN";
            case 107 -> "ENOTCONN";
            case 110 -> "ETIMEDOUT";
            case 111 -> "ECONNREFUSED";
            case 113 -> "EHOSTUNREACH";
            default -> null;
        });
    }
}
