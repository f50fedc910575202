package dev.osiscope.session.recorded;

import dev.osiscope.timeline.CableCondition;
import dev.osiscope.timeline.EmitterUseKind;
import dev.osiscope.timeline.SocketCallKind;
import dev.osiscope.timeline.TimelineEvent;

/// The lines of what was reported: by programs, of kernels and of cables.
final class ReportLine {

    static final String CALL = "call";
    static final String EMITTER = "emitter";
    static final String SCRUBBED = "scrubbed";
    static final String FORGOTTEN = "forgotten";
    static final String CABLE = "cable";

    private static final String AT = "at";
    private static final String WHO = "who";
    private static final String LOCAL = "local";
    private static final String REMOTE = "remote";
    private static final int NO_BYTES = -1;

    private ReportLine() {}

    static Line of(TimelineEvent.Reported reported) {
        return switch (reported) {
            case TimelineEvent.SocketCalled call -> begin(CALL, call).text("call", call.kind().name())
                    .endpoint(LOCAL, call.local()).endpoint(REMOTE, call.remote())
                    .number("bytes", call.byteCount()).text("text", call.text());
            case TimelineEvent.EmitterUsed use -> begin(EMITTER, use).text("use", use.kind().name())
                    .text("event", use.event()).text("data", use.data())
                    .number("listeners", use.listeners()).texts("called", use.called())
                    .endpoint(LOCAL, use.local()).endpoint(REMOTE, use.remote());
            case TimelineEvent.MessageScrubbed scrub -> begin(SCRUBBED, scrub).text("scrubber", scrub.scrubber())
                    .text("before", scrub.before()).text("after", scrub.after()).truth("refused", scrub.refused())
                    .endpoint(LOCAL, scrub.local()).endpoint(REMOTE, scrub.remote());
            case TimelineEvent.EndForgotten end -> begin(FORGOTTEN, end)
                    .text(LOCAL, end.local().toString()).text(REMOTE, end.remote().toString());
        };
    }

    private static Line begin(String kind, TimelineEvent.Reported reported) {
        return Line.of(kind).number(AT, reported.timeNanos()).text(WHO, reported.who());
    }

    static Line of(TimelineEvent.CableChanged cable) {
        return Line.of(CABLE).number(AT, cable.timeNanos()).text(WHO, cable.host()).truth("toHost", cable.toHost())
                .text("now", cable.now().name()).number("bitsPerSecond", cable.bitsPerSecond());
    }

    static TimelineEvent.SocketCalled call(Line line) throws BrokenLineException {
        return new TimelineEvent.SocketCalled(line.number(AT), line.text(WHO), line.constant("call", SocketCallKind.class),
                line.endpoint(LOCAL), line.endpoint(REMOTE), line.atLeast(NO_BYTES, "bytes"), line.text("text"));
    }

    static TimelineEvent.EmitterUsed emitter(Line line) throws BrokenLineException {
        return new TimelineEvent.EmitterUsed(line.number(AT), line.text(WHO), line.constant("use", EmitterUseKind.class),
                line.text("event"), line.text("data"), line.atLeast(0, "listeners"), line.texts("called"),
                line.endpoint(LOCAL), line.endpoint(REMOTE));
    }

    static TimelineEvent.MessageScrubbed scrubbed(Line line) throws BrokenLineException {
        return new TimelineEvent.MessageScrubbed(line.number(AT), line.text(WHO), line.text("scrubber"),
                line.text("before"), line.text("after"), line.truth("refused"), line.endpoint(LOCAL), line.endpoint(REMOTE));
    }

    static TimelineEvent.EndForgotten forgotten(Line line) throws BrokenLineException {
        return new TimelineEvent.EndForgotten(
                line.number(AT), line.text(WHO), line.knownEndpoint(LOCAL), line.knownEndpoint(REMOTE));
    }

    static TimelineEvent.CableChanged cable(Line line) throws BrokenLineException {
        return new TimelineEvent.CableChanged(line.number(AT), line.text(WHO), line.truth("toHost"),
                line.constant("now", CableCondition.class), Math.max(0, line.number("bitsPerSecond")));
    }
}
