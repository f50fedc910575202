package dev.osiscope.dissect;

/// How far the next message of a [Dialogue] reaches, as far as its first bytes tell.
sealed interface Extent {

    /// The length is known, whether all of the message has come or not.
    ///
    /// @param length    in bytes, 1 or more; may be more than has come
    /// @param dissector who takes the message apart; where the rest of it will never come, what there is of it
    record Known(long length, LayerDissector dissector) implements Extent {}

    /// The length can't be told yet.
    ///
    /// @param needed    how many more bytes it takes at least to say more, 1 or more
    /// @param dissector who takes apart what there is, where no more will come
    record Open(int needed, LayerDissector dissector) implements Extent {}

    /// The message ends where its sender closes.
    ///
    /// @param dissector who takes the message apart
    record UntilClose(LayerDissector dissector) implements Extent {}

    /// The bytes are the protocol's, but nothing can be made of them, as of all that follows in the same segment.
    record Unread() implements Extent {}

    /// This is no message of the protocol: another protocol may try, or it is data.
    record Foreign() implements Extent {}
}
