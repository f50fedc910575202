package dev.osiscope.lab.wire;

/// What the wire does to a frame on purpose: by a rule, or by hand while it is held.
public sealed interface Fault extends WireAction {

    /// The frame ends here.
    record Drop() implements Fault {}

    /// The frame goes on later.
    ///
    /// @param nanos by how much, in nanoseconds, 0 or more
    record Delay(long nanos) implements Fault {

        /// Checks that it isn't negative.
        public Delay {
            require(nanos >= 0, "a delay of " + nanos + " ns");
        }
    }

    /// The frame is followed by copies of itself.
    ///
    /// @param copies how many, 1 to 100
    record Duplicate(int copies) implements Fault {

        /// The most copies.
        public static final int MOST = 100;

        /// Checks the number.
        public Duplicate {
            require(copies >= 1 && copies <= MOST, copies + " copies");
        }
    }

    /// The frame lets the next ones from the same host pass first. Where they don't come, it waits until it is
    /// released.
    ///
    /// @param behind how many, 1 or more
    record Reorder(int behind) implements Fault {

        /// Checks the number.
        public Reorder {
            require(behind >= 1, "behind " + behind + " frames");
        }
    }

    /// Bits of one byte are turned over. A frame that has no such byte stays as it is.
    ///
    /// @param offset        which byte, from the start of the frame; below 0 from its end, where -1 is the last
    /// @param mask          which bits of it, 1 to 255; 128 is the first
    /// @param mendChecksums whether the checksums of IPv4, TCP and UDP are made right again, so that nobody will notice
    record Corrupt(int offset, int mask, boolean mendChecksums) implements Fault {

        private static final int ALL_BITS = 0xff;

        /// Checks the mask.
        public Corrupt {
            require(mask >= 1 && mask <= ALL_BITS, "a mask of " + mask);
        }
    }

    /// The end of the frame is cut off. A shorter frame stays as it is.
    ///
    /// @param length how many bytes are left, 0 or more
    record Truncate(int length) implements Fault {

        /// Checks that it isn't negative.
        public Truncate {
            require(length >= 0, length + " bytes");
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("not possible: " + what);
        }
    }
}
