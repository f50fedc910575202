package dev.osiscope.lab.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the wire did to a frame, in words: the comments of a file. English, as all of a file's own words.
///
/// @param numbers the numbers that frames have in the file, by those that they have on the wire
record FrameRemarks(Map<Long, Integer> numbers) {

    private static final double SECOND = 1e9;

    /// All that the wire did to a frame that it did not just carry.
    List<String> of(FrameView view) {
        return view.events().flatMap(event -> of(view, event).stream()).toList();
    }

    /// What is to be said of bytes that a host got and that were not sent so, or not so often.
    String of(WireEvent.Delivered arrival) {
        String what = arrival.changed() ? "changed on the way" : "once more";
        return "%s as it arrived at %s %s later, %s".formatted(named(arrival.frame()), arrival.to(),
                seconds(arrival.nanos() - arrival.frame().sentNanos()), what);
    }

    private String named(WireFrame frame) {
        Integer number = numbers.get(frame.number());
        return number == null ? "a frame that is not in this file" : "frame " + number;
    }

    private Optional<String> of(FrameView view, WireEvent.OfFrame event) {
        return switch (event) {
            case WireEvent.Sent _, WireEvent.Delivered _, WireEvent.Held _ -> Optional.empty();
            case WireEvent.Released released ->
                    Optional.of("held by the wire for " + seconds(released.heldNanos()));
            case WireEvent.Absorbed absorbed -> Optional.of(absorbed.held().equals(view.frame())
                    ? "sent again while the wire held it: %d ×".formatted(absorbed.count())
                    : "absorbed by the wire, which held " + named(absorbed.held()));
            case WireEvent.Dropped dropped -> Optional.of(of(dropped));
            case WireEvent.Duplicated duplicated ->
                    Optional.of("duplicated by the wire: %d more".formatted(duplicated.copies()));
            case WireEvent.Delayed delayed ->
                    Optional.of("delayed by the wire by " + seconds(delayed.dueNanos() - delayed.nanos()));
            case WireEvent.Queued queued ->
                    Optional.of("waited for the rate of a cable: " + seconds(queued.dueNanos() - queued.nanos()));
            case WireEvent.Reordered reordered ->
                    Optional.of("reordered by the wire: behind the next %d".formatted(reordered.behind()));
            case WireEvent.Corrupted corrupted -> Optional.of("byte %d corrupted by the wire, bits 0x%02x%s".formatted(
                    corrupted.offset(), corrupted.mask(),
                    corrupted.checksumsMended() ? ", with the right checksums" : ""));
            case WireEvent.Truncated truncated ->
                    Optional.of("truncated by the wire to %d bytes".formatted(truncated.length()));
        };
    }

    private static String of(WireEvent.Dropped dropped) {
        String why = switch (dropped.reason()) {
            case BY_HAND -> "by hand";
            case BY_RULE -> "by a rule";
            case CABLE_CUT -> "the cable is cut";
            case QUEUE_FULL -> "the queue is full";
            case TOO_MANY_HELD -> "too many frames are held";
            case TOO_SHORT -> "too short for an Ethernet header";
            case NO_RECEIVER -> "there is no receiver";
            case NOT_TAKEN -> "the host did not take it";
        };
        return "dropped by the wire%s: %s".formatted(dropped.to().map(port -> " on the way to " + port).orElse(""), why);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.6f s", nanos / SECOND);
    }
}
