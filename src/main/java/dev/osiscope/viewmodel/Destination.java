package dev.osiscope.viewmodel;

import dev.osiscope.timeline.Timeline;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a session as a user writes it: a time since its start, `1.5s`, `200 ms`, `30µs`, or the number of a step, `#12`.
public sealed interface Destination {

    /// Times and numbers as they may be written; a comma divides as a point does.
    Pattern WRITTEN = Pattern.compile("#\\s*(?<step>\\d{1,9})|(?<time>\\d{1,9}(?:[.,]\\d{0,9})?)\\s*(?<unit>min|s|ms|us|µs|μs|ns)");

    /// A step by its number, from 1.
    record Number(int number) implements Destination {
        @Override
        public int step(Timeline timeline) {
            return number - 1;
        }
    }

    /// A time since the first step, in nanoseconds.
    record Moment(long nanos) implements Destination {
        @Override
        public int step(Timeline timeline) {
            int low = -1;
            int high = timeline.size() - 1;
            while (low < high) {
                int middle = low + high + 1 >> 1;
                if (timeline.timeNanos(middle) - timeline.timeNanos(0) <= nanos) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return low;
        }
    }

    /// The step there: of a time the last one that is not later. Beyond the end there may be none.
    int step(Timeline timeline);

    /// What is written; empty where it is no place.
    static Optional<Destination> of(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group("step") != null) {
            return Optional.of(new Number(Integer.parseInt(matcher.group("step"))));
        }
        BigDecimal time = new BigDecimal(matcher.group("time").replace(',', '.'));
        return Optional.of(new Moment(time.multiply(BigDecimal.valueOf(nanos(matcher.group("unit")))).longValue()));
    }

    private static long nanos(String unit) {
        return switch (unit) {
            case "min" -> 60_000_000_000L;
            case "s" -> 1_000_000_000;
            case "ms" -> 1_000_000;
            case "ns" -> 1;
            default -> 1_000;
        };
    }
}
