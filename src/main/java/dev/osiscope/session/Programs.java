package dev.osiscope.session;

import dev.osiscope.sockets.ConnectionPrograms;
import java.util.Map;
import java.util.Optional;

/// Which programs the TCP conversations of a capture are of, as far as that is known. All methods may be called from any
/// thread.
public interface Programs {

    /// Nothing is known.
    Programs NONE = new Programs() {
        @Override
        public Optional<ConnectionPrograms> of(int conversation) {
            return Optional.empty();
        }

        @Override
        public int generation() {
            return 0;
        }

        @Override
        public Map<Long, String> comments() {
            return Map.of();
        }
    };

    /// The programs of the TCP conversation with this number; empty while, or where, none is known.
    Optional<ConnectionPrograms> of(int conversation);

    /// Grows whenever more is known.
    int generation();

    /// What is known and does not stand in the capture file itself: comments on the first frames of conversations, by the
    /// numbers of these frames, from 1.
    Map<Long, String> comments();
}
