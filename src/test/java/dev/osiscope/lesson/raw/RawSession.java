package dev.osiscope.lesson.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A session as its two files have it: the frames' bytes, and the lines beside them.
final class RawSession {

    private final List<RawFrame> frames;
    private final List<RawStep> steps = new ArrayList<>();
    /// Whose an endpoint is.
    private final Map<String, String> names = new HashMap<>();
    private List<String> hubPorts = List.of();
    /// The first sequence number of each frame's direction, and of the other one.
    private final Map<RawFrame, Long> own = new HashMap<>();
    private final Map<RawFrame, Long> other = new HashMap<>();
    private final Map<RawFrame, Integer> streams = new HashMap<>();

    /// @param lines the lines beside the frames; empty where there are none
    RawSession(byte[] capture, Optional<String> lines) {
        frames = PcapNg.frames(capture);
        lines.ifPresentOrElse(text -> text.lines().forEach(this::line),
                () -> frames.forEach(frame -> steps.add(new RawStep("frame", Map.of(), Optional.of(frame)))));
        number();
    }

    static RawSession read(InputStream capture, Optional<InputStream> lines) throws IOException {
        try (InputStream in = capture; InputStream text = lines.orElse(InputStream.nullInputStream())) {
            String read = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return new RawSession(in.readAllBytes(), lines.map(_ -> read));
        }
    }

    private void line(String line) {
        Map<String, String> members = RawStep.members(line);
        String is = members.getOrDefault("is", "");
        switch (is) {
            case "" -> { }
            case "session" -> hubPorts = RawStep.list(members.getOrDefault("hubPorts", ""));
            case "name" -> names.put(members.get("endpoint"), members.get("who"));
            default -> steps.add(new RawStep(is, members,
                    Optional.ofNullable(members.get("frame")).map(number -> frames.get(Integer.parseInt(number) - 1))));
        }
    }

    /// A SYN gives the number that a direction begins with. Where there is none, what is seen first has the number 1.
    private void number() {
        Map<String, Long> first = new HashMap<>();
        Map<String, Integer> current = new HashMap<>();
        for (RawFrame frame : frames) {
            if (!frame.isTcp()) {
                continue;
            }
            String way = frame.from() + ">" + frame.to();
            String back = frame.to() + ">" + frame.from();
            boolean begins = frame.has(RawFrame.SYN) && !frame.has(RawFrame.ACK)
                    && !Long.valueOf(frame.sequence()).equals(first.get(way));
            if (begins || !current.containsKey(way)) {
                first.remove(back);
                int stream = (int) current.values().stream().distinct().count();
                current.put(way, Math.max(stream, current.values().stream().mapToInt(one -> one + 1).max().orElse(0)));
                current.put(back, current.get(way));
            }
            if (frame.has(RawFrame.SYN)) {
                first.put(way, frame.sequence());
            }
            first.putIfAbsent(way, frame.sequence() - 1);
            if (frame.has(RawFrame.ACK)) {
                first.putIfAbsent(back, frame.acknowledgment() - 1);
            }
            own.put(frame, first.get(way));
            other.put(frame, first.getOrDefault(back, 0L));
            streams.put(frame, current.get(way));
        }
    }

    List<RawStep> steps() {
        return steps;
    }

    List<RawFrame> frames() {
        return frames;
    }

    int stream(RawFrame frame) {
        return streams.get(frame);
    }

    long sequence(RawFrame frame) {
        return frame.sequence() - own.get(frame) & 0xffff_ffffL;
    }

    long acknowledgment(RawFrame frame) {
        return frame.acknowledgment() - other.get(frame) & 0xffff_ffffL;
    }

    /// Whether the frame carries messages of the program's hub, in UTF-8 (never as TLS has it, whose records begin with 20 to 23).
    boolean isText(RawFrame frame) {
        boolean hub = hubPorts.contains(String.valueOf(frame.sourcePort()))
                || hubPorts.contains(String.valueOf(frame.destinationPort()));
        return frame.isTcp() && frame.length() > 0 && hub && frame.payload().charAt(0) >= ' ';
    }

    /// Who has this address, by the lines; the address itself where they do not say.
    String name(String address) {
        return names.entrySet().stream().filter(entry -> entry.getKey().startsWith(address + ":"))
                .map(Map.Entry::getValue).findFirst().orElse(address);
    }
}
