package dev.osiscope.lesson.raw;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which layers act in a step, by what is found in its bytes: a header is there because somebody wrote it.
final class RawLayers {

    private RawLayers() {}

    /// The numbers of OSI's layers.
    static Set<Integer> of(RawSession session, int index) {
        RawStep step = session.steps().get(index);
        return switch (step.is()) {
            case "emitter", "scrubbed" -> Set.of(7);
            case "call" -> Set.of("WRITE", "READ").contains(step.get("call")) && !step.get("bytes").isEmpty()
                    ? Set.of(7, 6, 4) : Set.of(7, 4);
            case "frame" -> carried(session, index, step.frame().orElseThrow());
            default -> throw new AssertionError("nobody asks this of " + step);
        };
    }

    private static Set<Integer> carried(RawSession session, int index, RawFrame frame) {
        Set<Integer> layers = new TreeSet<>(Set.of(1, 2));
        if (frame.isIp()) {
            layers.add(3);
        }
        if (frame.isTcp() || frame.isUdp()) {
            layers.add(4);
            if (frame.length() > 0 && !repeats(session.steps().subList(0, index), frame)) {
                layers.add(7);
            }
        }
        if (layers.contains(7) && session.isText(frame)) {
            layers.add(6);
        }
        return layers;
    }

    private static boolean repeats(List<RawStep> before, RawFrame frame) {
        return frame.isTcp() && before.stream().filter(RawStep::sendsSegment).map(step -> step.frame().orElseThrow())
                .anyMatch(old -> old.from().equals(frame.from()) && old.to().equals(frame.to())
                        && old.length() > 0 && old.sequence() == frame.sequence());
    }

    /// The numbers of the four layers of TCP/IP, from 1 (link) to 4 (application), that these are (RFC 1122, section 1.1.3).
    static Set<Integer> internet(Set<Integer> osi) {
        Set<Integer> four = new TreeSet<>();
        osi.forEach(layer -> four.add(layer <= 2 ? 1 : layer == 3 ? 2 : layer == 4 ? 3 : 4));
        return four;
    }
}
