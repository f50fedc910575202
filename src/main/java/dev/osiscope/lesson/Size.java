package dev.osiscope.lesson;

/// A size in bytes within a frame.
///
/// @param part  which part of it
/// @param layer of which layer; for all headers together it does not matter
public record Size(Part part, SizedLayer layer) {

    /// Which part of a frame.
    public enum Part {
        /// A layer's header: `bytes transport`.
        HEADER,
        /// What a layer passes down, its header with it: `bytes below transport`.
        BELOW,
        /// All headers together: `bytes headers`.
        HEADERS
    }

    /// The layers that have bytes of their own.
    public enum SizedLayer {
        /// What the program says.
        APPLICATION("application"),
        /// TCP or UDP.
        TRANSPORT("transport"),
        /// IP.
        NETWORK("network"),
        /// Ethernet, or what is there in its place.
        LINK("link");

        private final String word;

        SizedLayer(String word) {
            this.word = word;
        }

        /// How it is written.
        public String word() {
            return word;
        }
    }
}
