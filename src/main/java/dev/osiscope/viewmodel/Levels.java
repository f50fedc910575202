package dev.osiscope.viewmodel;

import dev.osiscope.layers.OsiLayer;
import dev.osiscope.wire.Protocol;

/// Which OSI layer's colour a protocol bears.
public final class Levels {

    private Levels() {}

    /// The OSI layer that a protocol of `level` is drawn as.
    public static OsiLayer osi(Protocol.Level level) {
        return switch (level) {
            case LINK -> OsiLayer.DATA_LINK;
            case NETWORK -> OsiLayer.NETWORK;
            case TRANSPORT -> OsiLayer.TRANSPORT;
            case APPLICATION -> OsiLayer.APPLICATION;
        };
    }
}
