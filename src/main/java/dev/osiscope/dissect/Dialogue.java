package dev.osiscope.dissect;

import java.util.Optional;

/// What the two ends of one TCP conversation say to each other in one protocol. It is asked in the order of the
/// bytes of each direction, so it can remember what later messages depend on: that a request was HEAD, that the
/// ends have agreed to go on in another protocol. A dialogue without memory is asked about the bytes of one segment
/// only and begins anew with the next one.
///
/// An implementation never throws and never waits for bytes that need not come. It may be asked about the same
/// message again when more of it has come; it notes that a message was said when it gives its [Extent.Known] length
/// and all of it is there, or when it gives [Extent.UntilClose]. Time that it needs for a message must not grow with
/// the number of the segments that bring it: [Turn#seen] says how much of it was there the last time.
@FunctionalInterface
interface Dialogue {

    /// How far the message at the start of `rest` reaches.
    ///
    /// @param rest what has come from the message's first byte on, at least one byte; what the capture cut off is
    ///             missing in [Span#captured]
    /// @param turn who speaks
    Extent next(Span rest, Turn turn);

    /// Who shows in a segment that a message begins there which later ones go on with; empty where that is shown as
    /// data of the segment only.
    default Optional<LayerDissector> beginning() {
        return Optional.empty();
    }

    /// How many bytes of messages it keeps, about: it is forgotten where all together keep too much.
    default int kept() {
        return 0;
    }
}
