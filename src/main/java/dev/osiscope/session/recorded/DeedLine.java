package dev.osiscope.session.recorded;

import dev.osiscope.export.SessionFrames;
import dev.osiscope.timeline.LossReason;
import dev.osiscope.timeline.TimelineEvent;
import dev.osiscope.timeline.WireDeed;
import java.util.OptionalLong;

/// The lines of what the wire of a lab did to a frame. That it arrives is a line of its own kind, as a frame may come
/// with it.
final class DeedLine {

    static final String ARRIVED = "arrived";
    static final String FRAME = "frame";
    static final String AT = "at";
    static final String OWN = "own";

    private static final String NANOS = "nanos";

    private DeedLine() {}

    /// @param own the number in the file of the frame that the step puts there; 0 where it puts none
    static Line of(TimelineEvent.WireActed acted, int own, SessionFrames frames) {
        Line line = deed(acted.deed(), own, frames);
        return line.number(FRAME, frames.sent(acted.frameNumber())).number(AT, acted.timeNanos());
    }

    private static Line deed(WireDeed deed, int own, SessionFrames frames) {
        return switch (deed) {
            case WireDeed.Held _ -> Line.of("held");
            case WireDeed.Absorbed(long original, int count, OptionalLong next) -> Line.of("absorbed")
                    .number("original", frames.sent(original)).number("count", count)
                    .truth("due", next.isPresent()).number(NANOS, next.orElse(0));
            case WireDeed.Released(long held) -> Line.of("released").number(NANOS, held);
            case WireDeed.Lost(LossReason reason) -> Line.of("lost").text("reason", reason.name());
            case WireDeed.Duplicated(int copies) -> Line.of("duplicated").number("copies", copies);
            case WireDeed.Delayed(long nanos) -> Line.of("delayed").number(NANOS, nanos);
            case WireDeed.Reordered(int behind) -> Line.of("reordered").number("behind", behind);
            case WireDeed.Corrupted(int offset, int mask, boolean mended) ->
                Line.of("corrupted").number("offset", offset).number("mask", mask).truth("mended", mended);
            case WireDeed.Truncated(int length) -> Line.of("truncated").number("length", length);
            case WireDeed.Arrived _ -> Line.of(ARRIVED).number(OWN, own);
        };
    }

    static WireDeed read(Line line) throws BrokenLineException {
        return switch (line.kind()) {
            case "held" -> new WireDeed.Held();
            case "absorbed" -> new WireDeed.Absorbed(line.atLeast(0, "original"), line.atLeast(0, "count"),
                    line.truth("due") ? OptionalLong.of(line.number(NANOS)) : OptionalLong.empty());
            case "released" -> new WireDeed.Released(line.number(NANOS));
            case "lost" -> new WireDeed.Lost(line.constant("reason", LossReason.class));
            case "duplicated" -> new WireDeed.Duplicated(line.atLeast(0, "copies"));
            case "delayed" -> new WireDeed.Delayed(line.number(NANOS));
            case "reordered" -> new WireDeed.Reordered(line.atLeast(0, "behind"));
            case "corrupted" -> new WireDeed.Corrupted(
                    line.atLeast(0, "offset"), line.atLeast(0, "mask"), line.truth("mended"));
            case "truncated" -> new WireDeed.Truncated(line.atLeast(0, "length"));
            default -> throw new BrokenLineException("there is no kind of line \"" + line.kind() + "\"");
        };
    }
}
