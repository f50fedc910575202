package dev.osiscope.dissect;

/// How far the next message of a [Dialogue] reaches, as far as its first bytes tell.
sealed interface Extent {

    /// The length is known, whether all of the message has come or not.
    ///
    /// @param length    in bytes, 1 or more; may be more than has come
    /// @param dissector who takes the message apart; where the rest of it will never come, what there is of it
    /// @param skips     whether the rest of it is not looked into where the capture cut a part of it; else the next
    ///                  segment is looked into as if a message began there
    record Known(long length, LayerDissector dissector, boolean skips) implements Extent {

        /// A message of a protocol that looks into every segment after one that was cut.
        Known(long length, LayerDissector dissector) {
            this(length, dissector, false);
        }
    }

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
    ///
    /// @param data whether they are data where another message stands before them in the same bytes
    record Unread(boolean data) implements Extent {}

    /// This is no message of the protocol: another protocol may try, or it is data.
    record Foreign() implements Extent {}
}
