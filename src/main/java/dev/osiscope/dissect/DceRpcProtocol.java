package dev.osiscope.dissect;

import dev.osiscope.bytes.Bytes;

/// Remote procedure calls of DCE on a TCP connection, on whatever port.
enum DceRpcProtocol implements StreamProtocol {
    /// There is only one.
    INSTANCE;

    @Override
    public Dialogue begin() {
        return DceRpcProtocol::next;
    }

    @Override
    public boolean recognises(Span payload) {
        return DceRpcDissector.begins(payload.captured());
    }

    /// All whole units that are there are one message, as Wireshark shows them.
    private static Extent next(Span rest, Turn turn) {
        Bytes bytes = rest.captured();
        int whole = 0;
        // A unit may be longer than what was captured of it.
        while (whole <= bytes.length() && DceRpcDissector.begins(bytes.from(whole))) {
            int length = DceRpcDissector.length(bytes.from(whole));
            if (length > rest.length() - whole) {
                return new Extent.Known(whole == 0 ? length : whole, DceRpcDissector::dissect);
            }
            whole += length;
        }
        return whole == 0 ? new Extent.Foreign() : new Extent.Known(whole, DceRpcDissector::dissect);
    }
}
