package dev.osiscope.lab.host;

/// The symbols of the error numbers (errno(3)) that a TCP connection ends with.
final class ErrorWords {

    private ErrorWords() {}

    /// The symbol where it is named here; else the number.
    static String of(int number) {
        return switch (number) {
            case 13 -> "EACCES";
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
            default -> "errno-" + number;
        };
    }
}
