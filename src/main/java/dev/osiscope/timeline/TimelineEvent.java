package dev.osiscope.timeline;

import dev.osiscope.conversation.Endpoint;
import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.frame.Provenance;
import java.util.List;
import java.util.Optional;

/// Something that happened in a session.
public sealed interface TimelineEvent {

    /// When, nanoseconds since 1970-01-01T00:00:00Z.
    long timeNanos();

    /// Where the knowledge of it comes from.
    Provenance provenance();

    /// The name of the participant that did it, where the app knows one: `Ada`, `Hub`.
    Optional<String> participant();

    /// A segment was seen.
    ///
    /// @param segment the segment in its conversation
    record SegmentSeen(TrackedSegment segment) implements TimelineEvent {
        @Override
        public long timeNanos() {
            return segment.dissection().frame().timeNanos();
        }

        @Override
        public Provenance provenance() {
            return segment.dissection().frame().provenance();
        }

        @Override
        public Optional<String> participant() {
            return Optional.empty();
        }
    }

    /// A frame was seen that is no segment of a TCP conversation: a datagram, an ARP request.
    ///
    /// @param frameNumber the number of the frame in the session, from 1
    /// @param dissection  the frame, dissected
    /// @param source      who sent it, as far as it says: an endpoint of a datagram, an address, or nothing
    /// @param destination whom it is for, likewise
    record FrameSeen(long frameNumber, Dissection dissection, String source, String destination)
            implements TimelineEvent {

        /// A frame between the innermost addresses that it has.
        public static FrameSeen of(long frameNumber, Dissection dissection) {
            FrameDigest digest = FrameDigest.of(dissection);
            return new FrameSeen(frameNumber, dissection, digest.source(), digest.destination());
        }

        @Override
        public long timeNanos() {
            return dissection.frame().timeNanos();
        }

        @Override
        public Provenance provenance() {
            return dissection.frame().provenance();
        }

        @Override
        public Optional<String> participant() {
            return source.isEmpty() ? Optional.empty() : Optional.of(source);
        }
    }

    /// The wire of a lab did something to a frame after it was sent. What is carried at once has no such event.
    ///
    /// @param timeNanos   when
    /// @param deed        what
    /// @param frameNumber the number of the frame in the session as it was sent
    /// @param dissection  the frame, dissected: as it was sent; of one that arrives, as it arrives
    /// @param segment     the segment in its conversation, where it was one when it was sent
    /// @param source      the host that sent it
    /// @param destination whom it is for; empty where that is nobody in particular
    record WireActed(
            long timeNanos,
            WireDeed deed,
            long frameNumber,
            Dissection dissection,
            Optional<TrackedSegment> segment,
            String source,
            String destination)
            implements TimelineEvent {

        @Override
        public Provenance provenance() {
            return Provenance.WIRE;
        }

        @Override
        public Optional<String> participant() {
            return Optional.of(source);
        }
    }

    /// One direction of a host's cable became another.
    ///
    /// @param timeNanos     when
    /// @param host          whose cable
    /// @param toHost        whether the direction to the host; otherwise from it
    /// @param now           what it is now
    /// @param bitsPerSecond how many bits pass in a second; 0 where that is not limited
    record CableChanged(long timeNanos, String host, boolean toHost, CableCondition now, long bitsPerSecond)
            implements TimelineEvent {

        @Override
        public Provenance provenance() {
            return Provenance.WIRE;
        }

        @Override
        public Optional<String> participant() {
            return Optional.of(host);
        }
    }

    /// Something that the app's own hub or a client reports of itself.
    sealed interface Reported extends TimelineEvent {

        /// The participant's name.
        String who();

        @Override
        default Provenance provenance() {
            return Provenance.APPLICATION;
        }

        @Override
        default Optional<String> participant() {
            return Optional.of(who());
        }
    }

    /// The application called the socket API.
    ///
    /// @param timeNanos when
    /// @param who       the participant that called
    /// @param kind      which call
    /// @param local     its own endpoint, where it has one already
    /// @param remote    the other end, where there is one
    /// @param byteCount bytes written or read; 0 otherwise
    /// @param text      the bytes as text, cut to a line; empty otherwise
    record SocketCalled(
            long timeNanos,
            String who,
            SocketCallKind kind,
            Optional<Endpoint> local,
            Optional<Endpoint> remote,
            int byteCount,
            String text)
            implements Reported {}

    /// An EventEmitter was used: a listener was registered or removed, or an event emitted.
    ///
    /// @param timeNanos when
    /// @param who       the participant that owns the emitter
    /// @param kind      what was done
    /// @param event     the event's name
    /// @param data      what was emitted, cut to a line; empty for the other kinds
    /// @param listeners how many listeners were called, or are registered now
    /// @param called    the names of those called, in the order of the calls, as far as they are known; else empty
    /// @param local     the endpoint it is about, where there is one
    /// @param remote    that endpoint's other end
    record EmitterUsed(
            long timeNanos,
            String who,
            EmitterUseKind kind,
            String event,
            String data,
            int listeners,
            List<String> called,
            Optional<Endpoint> local,
            Optional<Endpoint> remote)
            implements Reported {}

    /// A host's kernel has no end of a conversation any more that had waited: its time was over.
    ///
    /// @param timeNanos when that was noticed
    /// @param who       the host
    /// @param local     its end
    /// @param remote    the other end
    record EndForgotten(long timeNanos, String who, Endpoint local, Endpoint remote) implements Reported {}

    /// A scrubber changed a message, or refused it.
    ///
    /// @param timeNanos when
    /// @param who       the hub's name
    /// @param scrubber  which scrubber
    /// @param before    the message as it came
    /// @param after     the message as it goes on, or would have gone on
    /// @param refused   whether it goes back to its sender
    /// @param local     the hub's endpoint of the connection that it came by, where it is known
    /// @param remote    its sender's
    record MessageScrubbed(
            long timeNanos,
            String who,
            String scrubber,
            String before,
            String after,
            boolean refused,
            Optional<Endpoint> local,
            Optional<Endpoint> remote)
            implements Reported {}
}
