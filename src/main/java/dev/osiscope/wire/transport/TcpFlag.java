package dev.osiscope.wire.transport;

/// The nine flags (control bits) of a TCP header, from the least significant bit up (RFC 9293 section 3.1).
public enum TcpFlag {
    /// The sender has no more data.
    FIN,
    /// Opens: the sequence number is the ISN.
    SYN,
    /// Aborts the connection.
    RST,
    /// Hand the data to the application now.
    PSH,
    /// The acknowledgment number counts.
    ACK,
    /// The urgent pointer counts.
    URG,
    /// A packet was marked on the way: congestion (RFC 3168).
    ECE,
    /// The sender has reduced its congestion window (RFC 3168).
    CWR,
    /// Accurate ECN (RFC 9768); once the nonce sum NS.
    AE;

    /// The flag's bit in the 12 bits after the data offset.
    public int bit() {
        return 1 << ordinal();
    }
}
