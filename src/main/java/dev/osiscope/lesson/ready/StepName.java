package dev.osiscope.lesson.ready;

import dev.osiscope.conversation.tcp.TrackedSegment;
import dev.osiscope.lesson.Spot;
import dev.osiscope.lesson.StepMatch;
import dev.osiscope.lesson.StepMatch.FrameKind;
import dev.osiscope.lesson.StepMatch.FrameMatch;
import dev.osiscope.lesson.StepMatch.WireWord;
import dev.osiscope.lesson.Where;
import dev.osiscope.lesson.predict.Cast;
import dev.osiscope.timeline.EmitterUseKind;
import dev.osiscope.timeline.SocketCallKind;
import dev.osiscope.timeline.Step;
import dev.osiscope.timeline.Timeline;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.wire.transport.TcpFlags;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Says which step a stop is at, as a lesson's text does: `nth 2 data client->hub`. It is the way back from [StepFinder].
public final class StepName {

    private static final String WORD = "[^\\s\"{}]+";

    private StepName() {}

    /// What would find the step, and how that is written.
    private record Named(StepMatch match, String text) {}

    /// The words for a step; empty for one at which no lesson can stop.
    ///
    /// @param step its index in the timeline
    /// @param from the first step that the stop may be at: the one after that of the stop before
    public static Optional<String> of(Timeline timeline, Cast cast, int step, int from) {
        if (step < from || step >= timeline.size()) {
            return Optional.empty();
        }
        StepFinder finder = new StepFinder(timeline, cast);
        return named(timeline.step(step), cast).flatMap(named -> turned(finder, named, step, from));
    }

    private static Optional<String> turned(StepFinder finder, Named named, int step, int from) {
        int found = from - 1;
        for (int turn = 1; found < step; turn++) {
            OptionalInt next = finder.find(
                    new Where(Spot.START, Where.Turn.FIRST, named.match(), named.text()), found + 1);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            found = next.getAsInt();
            if (found == step) {
                return Optional.of(turn == 1 ? named.text() : "nth " + turn + " " + named.text());
            }
        }
        return Optional.empty();
    }

    private static Optional<Named> named(Step step, Cast cast) {
        return switch (step.event()) {
            case TimelineEvent.SegmentSeen seen -> {
                FrameMatch frame = frame(seen.segment(), cast);
                yield Optional.of(new Named(new StepMatch.Sent(frame), text(frame)));
            }
            case TimelineEvent.FrameSeen seen -> {
                FrameKind kind = kind(step);
                // ARP speaks between link addresses, which no lesson calls anybody: its frames are counted.
                FrameMatch frame = kind == FrameKind.ARP ? frame(kind, "", "")
                        : frame(kind, cast.called(seen.source()), cast.called(seen.destination()));
                yield Optional.of(new Named(new StepMatch.Sent(frame), text(frame)));
            }
            case TimelineEvent.WireActed acted -> wire(acted, step, cast);
            case TimelineEvent.EmitterUsed use when use.kind() == EmitterUseKind.EMIT && use.event().matches(WORD) -> {
                Optional<String> host = host(cast.called(use.who()));
                yield Optional.of(new Named(new StepMatch.Emitted(Optional.of(use.event()), host, Optional.empty()),
                        "emit " + use.event() + after(host)));
            }
            case TimelineEvent.SocketCalled call -> {
                Optional<String> host = host(cast.called(call.who()));
                yield Optional.of(new Named(new StepMatch.Called(call.kind(), host), "call " + word(call.kind()) + after(host)));
            }
            case TimelineEvent.MessageScrubbed scrubbed -> {
                Optional<String> host = host(cast.called(scrubbed.who()));
                yield Optional.of(new Named(new StepMatch.Scrubbed(host), "scrub" + after(host)));
            }
            case TimelineEvent.EndForgotten end -> {
                Optional<String> host = host(cast.called(end.who()));
                yield Optional.of(new Named(new StepMatch.Forgotten(host), "forgotten" + after(host)));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Named> wire(TimelineEvent.WireActed acted, Step step, Cast cast) {
        FrameMatch frame = acted.segment().map(segment -> frame(segment, cast))
                .orElseGet(() -> frame(kind(step), cast.called(acted.source()), cast.called(acted.destination())));
        WireWord word = StepFinder.word(acted.deed());
        String deed = word == WireWord.DELIVERED ? "arrival" : "wire " + word.name().toLowerCase(Locale.ROOT);
        return Optional.of(new Named(new StepMatch.OnWire(word, frame), deed + " " + text(frame)));
    }

    private static String word(SocketCallKind kind) {
        return kind == SocketCallKind.CONNECT_FAILED ? "failed" : kind.name().toLowerCase(Locale.ROOT);
    }

    private static String after(Optional<String> host) {
        return host.map(name -> " " + name).orElse("");
    }

    /// A name that has blanks can't be written.
    private static Optional<String> host(String name) {
        return Optional.of(name).filter(word -> word.matches(WORD) && !word.contains("->"));
    }

    private static FrameMatch frame(TrackedSegment segment, Cast cast) {
        return frame(kind(segment), cast.called(segment.from()), cast.called(segment.to()));
    }

    private static FrameMatch frame(FrameKind kind, String from, String to) {
        OptionalLong any = OptionalLong.empty();
        return new FrameMatch(kind, host(from), host(to), any, any, any, any);
    }

    private static FrameKind kind(TrackedSegment segment) {
        TcpFlags flags = segment.header().flags();
        if (flags.syn()) {
            return flags.ack() ? FrameKind.SYN_ACK : FrameKind.SYN;
        }
        if (flags.rst()) {
            return FrameKind.RST;
        }
        if (flags.fin()) {
            return FrameKind.FIN;
        }
        return segment.payloadLength() > 0 ? FrameKind.DATA : flags.ack() ? FrameKind.ACK : FrameKind.TCP;
    }

    private static FrameKind kind(Step step) {
        return StepFinder.has(step, "udp") ? FrameKind.UDP : StepFinder.has(step, "arp") ? FrameKind.ARP
                : StepFinder.has(step, "icmp") || StepFinder.has(step, "icmpv6") ? FrameKind.ICMP : FrameKind.ANY;
    }

    private static String text(FrameMatch frame) {
        boolean ends = frame.from().isPresent() || frame.to().isPresent();
        return frame.kind().word() + (ends ? " " + frame.from().orElse("") + "->" + frame.to().orElse("") : "");
    }
}
