package dev.osiscope.viewmodel.lab;

import java.util.Locale;

/// What can be done at a host by hand.
public enum HostAct {
    /// Its hub listens.
    START,
    /// Its hub closes.
    STOP,
    /// A plain socket listens.
    LISTEN,
    /// A SYN leaves.
    CONNECT,
    /// Text is sent.
    SEND,
    /// No more will be sent, but may be received: FIN.
    SHUTDOWN,
    /// The connection ends in order: FIN.
    CLOSE,
    /// The connection ends at once: RST.
    ABORT;

    /// How it is called in ids and bundles: `connect`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
