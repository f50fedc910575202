package dev.osiscope.view.lab;

import dev.osiscope.lab.wire.Fault;
import java.util.Locale;

/// What a button makes of a frame that hangs; other measures are written in words.
public enum HandFault {
    /// It ends here.
    DROP(new Fault.Drop()),
    /// It goes on two seconds later.
    DELAY(new Fault.Delay(2_000_000_000L)),
    /// It goes on twice.
    DUPLICATE(new Fault.Duplicate(1)),
    /// It lets the next one pass first.
    REORDER(new Fault.Reorder(1)),
    /// The last bit of its last byte is turned over.
    CORRUPT(new Fault.Corrupt(-1, 1, false)),
    /// Its headers are left: 54 bytes of Ethernet, IPv4 and TCP.
    TRUNCATE(new Fault.Truncate(54));

    private final Fault fault;

    HandFault(Fault fault) {
        this.fault = fault;
    }

    /// What the wire does.
    public Fault fault() {
        return fault;
    }

    /// How it is called in ids and bundles: `drop`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
