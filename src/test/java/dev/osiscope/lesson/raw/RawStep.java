package dev.osiscope.lesson.raw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A step of a session, as its line has it.
///
/// @param is      what kind of line it is: `frame`, `call`, `emitter`, `lost` and so on
/// @param members what else stands in the line, as it is written
/// @param frame   the frame that it is about, where it is about one
record RawStep(String is, Map<String, String> members, Optional<RawFrame> frame) {

    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\":(\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^\\]]*\\]|[^,}]+)");

    /// The members of a line of JSON.
    static Map<String, String> members(String line) {
        Map<String, String> members = new HashMap<>();
        Matcher matcher = MEMBER.matcher(line);
        while (matcher.find()) {
            String value = matcher.group(2);
            members.put(matcher.group(1), value.startsWith("\"") ? value.substring(1, value.length() - 1) : value);
        }
        return members;
    }

    /// The texts in a list of JSON.
    static List<String> list(String written) {
        List<String> all = new ArrayList<>();
        Matcher matcher = Pattern.compile("\"([^\"]*)\"").matcher(written);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    String get(String member) {
        return members.getOrDefault(member, "");
    }

    /// A frame that is sent.
    boolean sends() {
        return is.equals("frame");
    }

    /// One of a segment that is sent.
    boolean sendsSegment() {
        return sends() && frame.orElseThrow().isTcp();
    }

    /// Whether what is sent arrives at once: the wire does nothing to it.
    boolean arrivesAtOnce() {
        return sends() && !get("kept").equals("true");
    }

    /// When.
    long nanos() {
        return sends() ? frame.orElseThrow().nanos() : Long.parseLong(get("at"));
    }
}
