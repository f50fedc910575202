package dev.osiscope.wire.application;

import java.util.Set;

/// A version of SSL or TLS, as records and hellos write it. An open type: values not named here survive.
///
/// @param value the number, 0 to 65535
public record TlsVersion(int value) {

    /// Not known yet.
    public static final TlsVersion UNKNOWN = new TlsVersion(0);
    /// SSL 2.0, which has other records (RFC 6176 forbids it).
    public static final TlsVersion SSL_2 = new TlsVersion(0x0002);
    /// TLCP, the Chinese relative of TLS 1.1 (GB/T 38636).
    public static final TlsVersion TLCP = new TlsVersion(0x0101);
    /// SSL 3.0 (RFC 6101).
    public static final TlsVersion SSL_3 = new TlsVersion(0x0300);
    /// TLS 1.0 (RFC 2246).
    public static final TlsVersion TLS_1_0 = new TlsVersion(0x0301);
    /// TLS 1.1 (RFC 4346).
    public static final TlsVersion TLS_1_1 = new TlsVersion(0x0302);
    /// TLS 1.2 (RFC 5246).
    public static final TlsVersion TLS_1_2 = new TlsVersion(0x0303);
    /// TLS 1.3 (RFC 8446).
    public static final TlsVersion TLS_1_3 = new TlsVersion(0x0304);

    private static final int DRAFT = 0x7f00;
    private static final Set<Integer> FACEBOOK = Set.of(0xfb17, 0xfb1a);

    /// Whether records bear it: those of TLS 1.3 bear the one of TLS 1.2.
    public boolean ofRecords() {
        return value >= SSL_3.value && value <= TLS_1_2.value || equals(TLCP);
    }

    /// The number of the draft of TLS 1.3 that it stands for; 0 where it stands for none.
    public int draft() {
        return (value & 0xff00) == DRAFT || FACEBOOK.contains(value) ? value & 0xff : 0;
    }

    /// The version itself, TLS 1.3 for one of its drafts.
    public TlsVersion settled() {
        return draft() > 0 ? TLS_1_3 : this;
    }

    /// The name of a version; empty where it has none.
    public static String name(long value) {
        return switch ((int) value) {
            case 0x0002 -> "SSL 2.0";
            case 0x0101 -> "TLCP";
            case 0x0300 -> "SSL 3.0";
            case 0x0301 -> "TLS 1.0";
            case 0x0302 -> "TLS 1.1";
            case 0x0303 -> "TLS 1.2";
            case 0x0304 -> "TLS 1.3";
            case 0xfefd -> "DTLS 1.2";
            case 0xfeff -> "DTLS 1.0";
            default -> new TlsVersion((int) value).draft() > 0 ? "TLS 1.3, draft " + (value & 0xff)
                    : Grease.name(value);
        };
    }

    /// The version's name, or the number where it has none.
    @Override
    public String toString() {
        String name = name(value);
        return name.isEmpty() ? "version 0x%04x".formatted(value) : name;
    }
}
