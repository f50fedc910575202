package dev.osiscope.layers;

/// The four layers of the Internet suite (RFC 1122 section 1.1.3).
public enum TcpIpLayer {
    /// The local network.
    LINK,
    /// IP.
    INTERNET,
    /// TCP and UDP.
    TRANSPORT,
    /// Everything above.
    APPLICATION
}
