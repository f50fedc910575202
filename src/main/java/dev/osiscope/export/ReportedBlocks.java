package dev.osiscope.export;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.pcapng.CustomBlock;
import dev.osiscope.timeline.TimelineEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the application reported, in custom blocks of a capture file: a line an event, each a JSON object of strings in
/// ASCII, such as `{"osiscope":"event","time":"1700000000000000000","who":"Ada","event":"connect()","what":"…"}`; then
/// zeros up to a multiple of four bytes. The time is in nanoseconds since 1970-01-01T00:00:00Z.
///
/// OSIscope has no enterprise number of its own: the blocks bear that of examples (RFC 5612). Wireshark shows each as a
/// row of its list, so that there are as few of them as can be.
final class ReportedBlocks {

    private static final int EXAMPLES = 32_473;
    private static final int FULL = 1 << 20;

    private final List<CustomBlock> blocks = new ArrayList<>();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    /// Adds an event.
    ///
    /// @param title what its step is called
    /// @param what  what happened, in a sentence
    void add(TimelineEvent.Reported reported, String title, String what) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("osiscope", "event");
        members.put("time", String.valueOf(reported.timeNanos()));
        members.put("who", reported.who());
        members.put("event", title);
        members.put("what", what);
        lines.writeBytes((JsonText.object(members) + "\n").getBytes(StandardCharsets.US_ASCII));
        if (lines.size() >= FULL) {
            end();
        }
    }

    private void end() {
        byte[] content = lines.toByteArray();
        lines.reset();
        blocks.add(new CustomBlock(
                CustomBlock.COPY, EXAMPLES, Bytes.wrap(Arrays.copyOf(content, content.length + 3 & ~3))));
    }

    /// The blocks with all that was added.
    List<CustomBlock> blocks() {
        if (lines.size() > 0) {
            end();
        }
        return List.copyOf(blocks);
    }
}
