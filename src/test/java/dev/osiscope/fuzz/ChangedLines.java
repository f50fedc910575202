package dev.osiscope.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/// Lines of a file of events, changed here and there.
final class ChangedLines {

    private static final List<String> NUMBERS = List.of("0", "-1", "1", "7", "2147483648", "9223372036854775807", "1.5", "null");
    private static final List<String> TEXTS =
            List.of("\"\"", "\"Hub\"", "\"127.0.0.1:3001\"", "\"[::1]:1\"", "\"LISTEN\"", "\"ABORT\"", "\"\\ud800{0}'\"", "[\"x\"]");
    private static final List<String> DEEDS = List.of("\"held\"", "\"released\",\"nanos\":5", "\"lost\",\"reason\":\"BY_RULE\"",
            "\"duplicated\",\"copies\":2", "\"delayed\",\"nanos\":7", "\"reordered\",\"behind\":1",
            "\"corrupted\",\"offset\":9,\"mask\":3", "\"truncated\",\"length\":60", "\"arrived\"",
            "\"absorbed\",\"original\":1,\"count\":1,\"due\":true,\"nanos\":3");
    private static final String FRAME = "{\"is\":\"frame\"";
    private static final int MOST_CHANGES = 4;

    private final Random random;
    private final List<String> lines;

    ChangedLines(Random random, List<String> lines) {
        this.random = random;
        this.lines = new ArrayList<>(lines);
    }

    /// The lines with some changes.
    List<String> changed() {
        for (int changes = random.nextInt(MOST_CHANGES); changes >= 0; changes--) {
            int place = place();
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(place);
                case 1 -> lines.add(place, any(lines));
                case 2 -> lines.set(place, any(lines));
                case 3 -> lines.set(place, lines.get(place).replaceFirst(":-?[0-9]+", ":" + any(NUMBERS)));
                case 4 -> lines.set(place, lines.get(place).replaceFirst("(?<=[a-z]\":)\"[^\"]*\"(?=[,}])",
                        Matcher.quoteReplacement(any(TEXTS))));
                default -> lines.set(place, flipped(lines.get(place)));
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        return lines;
    }

    /// Seldom that of a frame or of the head: what is changed there is soon found.
    private int place() {
        int place = random.nextInt(lines.size());
        boolean telling = place == 0 || lines.get(place).startsWith(FRAME);
        return telling && random.nextInt(20) != 0 ? Math.min(lines.size() - 1, place + 1) : place;
    }

    /// The lines as those of a lab whose wire does one thing or another to each frame; in half of the cases with changes.
    List<String> onWire() {
        lines.set(0, lines.getFirst().replace("MODELLED", "WIRE"));
        List<Integer> sent = new ArrayList<>();
        int frames = 0;
        for (int place = 1; place < lines.size(); place++) {
            if (lines.get(place).startsWith(FRAME)) {
                frames++;
                place = disturb(place, frames, sent);
            }
        }
        return random.nextBoolean() ? lines : changed();
    }

    private int disturb(int place, int frame, List<Integer> sent) {
        if (!sent.isEmpty() && random.nextInt(5) == 0) {
            lines.set(place, "{\"is\":\"arrived\",\"frame\":" + any(sent) + ",\"own\":" + frame + "}");
        } else {
            sent.add(frame);
            lines.set(place, FRAME + ",\"frame\":" + frame + ",\"from\":\"a\",\"to\":\"b\",\"kept\":" + random.nextBoolean() + "}");
        }
        int last = place;
        for (int deeds = random.nextInt(3); deeds > 0; deeds--) {
            last++;
            lines.add(last, "{\"is\":" + any(DEEDS) + ",\"frame\":" + any(sent) + ",\"at\":" + random.nextInt() + "}");
        }
        return last;
    }

    private String flipped(String line) {
        if (line.isEmpty()) {
            return line;
        }
        StringBuilder changed = new StringBuilder(line);
        int place = random.nextInt(line.length());
        changed.setCharAt(place, (char) (line.charAt(place) ^ 1 << random.nextInt(7)));
        return changed.toString();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
