package dev.osiscope.lesson;

import dev.osiscope.timeline.SocketCallKind;
import java.util.Optional;
import java.util.OptionalLong;

/// How a step is that is looked for.
public sealed interface StepMatch {

    /// A frame that is sent: `SYN,ACK hub->client`.
    ///
    /// @param frame how the frame is
    record Sent(FrameMatch frame) implements StepMatch {}

    /// The wire of a lab did something to a frame: `wire held client->hub SYN`.
    ///
    /// @param deed  what it did
    /// @param frame how the frame is
    record OnWire(WireWord deed, FrameMatch frame) implements StepMatch {}

    /// A participant's emitter emits: `emit message hub`.
    ///
    /// @param event the name of the event; empty for any
    /// @param host  whose emitter; empty for anybody's
    /// @param text  what stands in what is emitted; empty for anything
    record Emitted(Optional<String> event, Optional<String> host, Optional<String> text) implements StepMatch {}

    /// A participant calls the socket API: `call connect client`.
    ///
    /// @param kind which call
    /// @param host who calls; empty for anybody
    record Called(SocketCallKind kind, Optional<String> host) implements StepMatch {}

    /// A scrubber changed a message or refused it: `scrub hub`.
    ///
    /// @param host whose scrubber; empty for anybody's
    record Scrubbed(Optional<String> host) implements StepMatch {}

    /// An end in TIME-WAIT has waited long enough: `forgotten client`.
    ///
    /// @param host whose end; empty for anybody's
    record Forgotten(Optional<String> host) implements StepMatch {}

    /// What the wire of a lab can do to a frame, as a script writes it.
    enum WireWord {
        /// It hangs.
        HELD,
        /// It goes on.
        RELEASED,
        /// It is kept from going on, as a copy of one that hangs.
        ABSORBED,
        /// It is lost.
        DROPPED,
        /// It arrives.
        DELIVERED,
        /// Copies follow it.
        DUPLICATED,
        /// It goes on later.
        DELAYED,
        /// It lets others pass.
        REORDERED,
        /// Bits of it are turned over.
        CORRUPTED,
        /// Its end is cut off.
        TRUNCATED
    }

    /// How a frame is.
    ///
    /// @param kind   its kind
    /// @param from   who sends it; empty for anybody
    /// @param to     whom it is for; empty likewise
    /// @param seq    its relative sequence number, where it matters
    /// @param ack    its relative acknowledgment number, where it matters
    /// @param len    its bytes of data, where they matter
    /// @param stream the number of its conversation, where it matters: Wireshark's `tcp.stream`
    record FrameMatch(
            FrameKind kind,
            Optional<String> from,
            Optional<String> to,
            OptionalLong seq,
            OptionalLong ack,
            OptionalLong len,
            OptionalLong stream) {}

    /// The kinds of frames.
    enum FrameKind {
        /// Whatever is sent.
        ANY("any"),
        /// A segment, whichever.
        TCP("TCP"),
        /// Asks to open.
        SYN("SYN"),
        /// Answers that.
        SYN_ACK("SYN,ACK"),
        /// Only acknowledges: no data, and none of SYN, FIN and RST.
        ACK("ACK"),
        /// Has data.
        DATA("data"),
        /// Says that no more data will come.
        FIN("FIN"),
        /// Aborts.
        RST("RST"),
        /// A datagram of UDP.
        UDP("UDP"),
        /// Asks for a MAC address, or answers that.
        ARP("ARP"),
        /// A message of ICMP or ICMPv6.
        ICMP("ICMP");

        private final String word;

        FrameKind(String word) {
            this.word = word;
        }

        /// How it is written.
        public String word() {
            return word;
        }
    }
}
