package dev.osiscope.wire.application;

/// What two ends have agreed on so far, as far as it decides how their messages are written.
///
/// @param version     the version; unknown before the server has spoken
/// @param draft       the number of the draft of TLS 1.3; 0 for none
/// @param cipherSuite the cipher suite that the server picked
public record TlsNegotiated(TlsVersion version, int draft, TlsCipherSuite cipherSuite) {

    /// Nothing yet.
    public static final TlsNegotiated NOTHING = new TlsNegotiated(TlsVersion.UNKNOWN, 0, TlsCipherSuite.NONE);

    /// Whether it is TLS 1.3 or a draft of it.
    public boolean isTls13() {
        return version.equals(TlsVersion.TLS_1_3);
    }

    /// Whether it is a draft of TLS 1.3 older than this one.
    public boolean olderThanDraft(int number) {
        return isTls13() && draft > 0 && draft < number;
    }

    /// The same with this version; a draft of TLS 1.3 is TLS 1.3.
    public TlsNegotiated with(TlsVersion picked) {
        return new TlsNegotiated(picked.settled(), picked.draft(), cipherSuite);
    }

    /// The same with this cipher suite.
    public TlsNegotiated with(TlsCipherSuite picked) {
        return new TlsNegotiated(version, draft, picked);
    }

    /// The same where the client offers this draft of TLS 1.3.
    public TlsNegotiated offered(int offeredDraft) {
        return new TlsNegotiated(version, offeredDraft, cipherSuite);
    }
}
