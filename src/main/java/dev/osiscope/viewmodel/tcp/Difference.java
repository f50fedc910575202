package dev.osiscope.viewmodel.tcp;

import java.util.List;

/// Something that was otherwise than in the lecture.
///
/// @param kind  what
/// @param steps the steps that show it, ascending; at least one where there is a step at all
public record Difference(Kind kind, List<Integer> steps) {

    /// What can be otherwise. The words are in the bundles: `lecture.<kind>` and `lecture.<kind>.why`.
    public enum Kind {
        /// The opening was not captured.
        MIDWAY("9293 \u00A73.5"),
        /// The SYN was sent more than once.
        REPEATED_SYN("6298 \u00A75"),
        /// The SYNs carry options.
        OPTIONS("9293 \u00A73.2"),
        /// Both ends sent a SYN before they had the other's.
        BOTH_OPEN("9293 \u00A73.5"),
        /// A SYN carries data.
        DATA_IN_SYN("7413 \u00A72"),
        /// The third segment carries data.
        ACK_WITH_DATA("9293 \u00A73.5"),
        /// The SYN was answered with an RST.
        REFUSED("9293 \u00A73.10.7"),
        /// Segments push.
        PUSH("9293 \u00A73.9.1"),
        /// Acknowledgments ride on data.
        PIGGYBACKED("9293 \u00A73.8.6.3"),
        /// One acknowledgment is for several segments.
        DELAYED("9293 \u00A73.8.6.3"),
        /// A FIN carries data.
        FIN_WITH_DATA("9293 \u00A73.6"),
        /// An end still sends data after it got the other's FIN.
        HALF_CLOSE("9293 \u00A73.6"),
        /// The ACK of the first FIN and the second FIN are one segment.
        THREE_SEGMENTS("9293 \u00A73.6"),
        /// Both ends sent a FIN before they had the other's.
        BOTH_CLOSE("9293 \u00A73.6"),
        /// An RST ended it.
        RESET("9293 \u00A73.5.2"),
        /// It was not closed, as far as was captured.
        OPEN("9293 \u00A73.6");

        private final String section;

        Kind(String section) {
            this.section = section;
        }

        /// Where it is written: `RFC 9293 §3.6`.
        public String reference() {
            return "RFC " + section;
        }
    }

    /// Takes a copy of the steps.
    public Difference {
        steps = List.copyOf(steps);
    }
}
