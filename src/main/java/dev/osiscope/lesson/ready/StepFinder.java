package dev.osiscope.lesson.ready;

import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.dissect.Dissection;
import dev.osiscope.lesson.StepMatch;
import dev.osiscope.lesson.StepMatch.FrameMatch;
import dev.osiscope.lesson.StepMatch.WireWord;
import dev.osiscope.lesson.Where;
import dev.osiscope.lesson.predict.Cast;
import dev.osiscope.timeline.EmitterUseKind;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireDeed;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Finds the steps that a lesson speaks of.
///
/// @param timeline the session
/// @param cast     who takes part
record StepFinder(Timeline timeline, Cast cast) {

    /// The step that is meant, among those from `from` on.
    OptionalInt find(Where where, int from) {
        int left = where.turn().number();
        int last = -1;
        for (int index = Math.max(0, from); index < timeline.size(); index++) {
            if (matches(where.what(), timeline.step(index))) {
                last = index;
                left--;
                if (left == 0) {
                    return OptionalInt.of(index);
                }
            }
        }
        return where.turn().last() && last >= 0 ? OptionalInt.of(last) : OptionalInt.empty();
    }

    /// How many steps are so.
    int count(StepMatch what) {
        int count = 0;
        for (int index = 0; index < timeline.size(); index++) {
            count += matches(what, timeline.step(index)) ? 1 : 0;
        }
        return count;
    }

    private boolean matches(StepMatch what, Step step) {
        return switch (what) {
            case StepMatch.Sent sent -> step.sends() && frame(sent.frame(), step);
            case StepMatch.OnWire wire -> step.event() instanceof TimelineEvent.WireActed acted
                    && wire.deed() == word(acted.deed()) && frame(wire.frame(), step);
            case StepMatch.Emitted emitted -> step.event() instanceof TimelineEvent.EmitterUsed use
                    && use.kind() == EmitterUseKind.EMIT
                    && emitted.event().map(use.event()::equals).orElse(true) && host(emitted.host(), use.who())
                    && emitted.text().map(use.data()::contains).orElse(true);
            case StepMatch.Called called -> step.event() instanceof TimelineEvent.SocketCalled call
                    && call.kind() == called.kind() && host(called.host(), call.who());
            case StepMatch.Scrubbed scrubbed -> step.event() instanceof TimelineEvent.MessageScrubbed message
                    && host(scrubbed.host(), message.who());
            case StepMatch.Forgotten forgotten -> step.event() instanceof TimelineEvent.EndForgotten end
                    && host(forgotten.host(), end.who());
        };
    }

    private boolean host(Optional<String> wanted, String known) {
        return wanted.map(host -> cast.means(host, known)).orElse(true);
    }

    /// How a script writes what the wire did.
    static WireWord word(WireDeed deed) {
        return switch (deed) {
            case WireDeed.Held _ -> WireWord.HELD;
            case WireDeed.Absorbed _ -> WireWord.ABSORBED;
            case WireDeed.Released _ -> WireWord.RELEASED;
            case WireDeed.Lost _ -> WireWord.DROPPED;
            case WireDeed.Duplicated _ -> WireWord.DUPLICATED;
            case WireDeed.Delayed _ -> WireWord.DELAYED;
            case WireDeed.Reordered _ -> WireWord.REORDERED;
            case WireDeed.Corrupted _ -> WireWord.CORRUPTED;
            case WireDeed.Truncated _ -> WireWord.TRUNCATED;
            case WireDeed.Arrived _ -> WireWord.DELIVERED;
        };
    }

    private boolean frame(FrameMatch wanted, Step step) {
        Optional<TrackedSegment> segment =
                step.event() instanceof TimelineEvent.WireActed acted ? acted.segment() : step.segment();
        return kind(wanted.kind(), segment, step) && ends(wanted, segment, step)
                && segment.map(own -> numbers(wanted, own)).orElse(!asksNumbers(wanted));
    }

    private static boolean kind(StepMatch.FrameKind kind, Optional<TrackedSegment> segment, Step step) {
        return switch (kind) {
            case ANY -> true;
            case UDP -> segment.isEmpty() && has(step, "udp");
            case ARP -> has(step, "arp");
            case ICMP -> has(step, "icmp") || has(step, "icmpv6");
            case TCP, SYN, SYN_ACK, ACK, DATA, FIN, RST ->
                segment.filter(own -> kind(kind, own, own.header().flags())).isPresent();
        };
    }

    private static boolean kind(StepMatch.FrameKind kind, TrackedSegment segment, TcpFlags flags) {
        boolean plain = !flags.syn() && !flags.fin() && !flags.rst();
        return switch (kind) {
            case SYN -> flags.syn() && !flags.ack();
            case SYN_ACK -> flags.syn() && flags.ack();
            case ACK -> plain && flags.ack() && segment.payloadLength() == 0;
            case DATA -> segment.payloadLength() > 0;
            case FIN -> flags.fin();
            case RST -> flags.rst();
            case TCP, ANY, UDP, ARP, ICMP -> true;
        };
    }

    static boolean has(Step step, String protocol) {
        return step.dissection().map(Dissection::ownLayers).stream().flatMap(layers -> layers.stream())
                .anyMatch(layer -> layer.protocol().id().equals(protocol));
    }

    private boolean ends(FrameMatch wanted, Optional<TrackedSegment> segment, Step step) {
        if (segment.isPresent()) {
            return wanted.from().map(host -> cast.means(host, segment.get().from())).orElse(true)
                    && wanted.to().map(host -> cast.means(host, segment.get().to())).orElse(true);
        }
        return switch (step.event()) {
            case TimelineEvent.FrameSeen seen -> host(wanted.from(), seen.source()) && host(wanted.to(), seen.destination());
            case TimelineEvent.WireActed acted -> host(wanted.from(), acted.source()) && host(wanted.to(), acted.destination());
            default -> wanted.from().isEmpty() && wanted.to().isEmpty();
        };
    }

    private static boolean asksNumbers(FrameMatch wanted) {
        return wanted.seq().isPresent() || wanted.ack().isPresent() || wanted.len().isPresent()
                || wanted.stream().isPresent();
    }

    private static boolean numbers(FrameMatch wanted, TrackedSegment segment) {
        return is(wanted.seq(), segment.sequence())
                && is(wanted.ack(), segment.acknowledgment().orElse(-1L))
                && is(wanted.len(), segment.payloadLength())
                && is(wanted.stream(), segment.conversation().number());
    }

    private static boolean is(OptionalLong wanted, long number) {
        return wanted.isEmpty() || wanted.getAsLong() == number;
    }
}
