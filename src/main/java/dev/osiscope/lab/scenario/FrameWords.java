package dev.osiscope.lab.scenario;

import dev.osiscope.export.FrameFields;
import dev.osiscope.lab.HostPlan;
import dev.osiscope.lab.wire.WireFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A frame in a line, in the words in which a script expects it: `client->hub SYN,ACK seq=0 ack=1 len=0`.
public final class FrameWords {

    private static final List<String> FLAGS = List.of("syn", "fin", "reset", "push", "ack");

    private final Map<String, String> names;

    /// @param hosts whose names stand for their addresses
    public FrameWords(List<HostPlan> hosts) {
        names = hosts.stream().collect(Collectors.toMap(HostPlan::address, HostPlan::name));
        hosts.stream().flatMap(host -> host.router().stream())
                .forEach(router -> names.put(router.address(), router.name()));
    }

    /// The line.
    ///
    /// @param fields what a reader has found in it, and in the frames before it
    public String of(WireFrame frame, FrameFields fields) {
        String from = frame.sender().host();
        if (fields.value("tcp.seq").isEmpty()) {
            String protocols = fields.value("frame.protocols").orElse("");
            String sender = fields.value("ip.src").map(address -> names.getOrDefault(address, from)).orElse(from);
            return sender + " sends " + protocols.substring(protocols.lastIndexOf(':') + 1).toUpperCase(Locale.ROOT);
        }
        List<String> flags = new ArrayList<>();
        for (String flag : FLAGS) {
            if (fields.value("tcp.flags." + flag).filter(value -> value.equals("1")).isPresent()) {
                flags.add(flag.equals("push") ? "PSH" : flag.equals("reset") ? "RST" : flag.toUpperCase(Locale.ROOT));
            }
        }
        String to = fields.value("ip.dst").orElse("");
        return from + "->" + names.getOrDefault(to, to) + " " + String.join(",", flags)
                + " seq=" + fields.value("tcp.seq").orElse("") + " ack=" + fields.value("tcp.ack").orElse("-")
                + " len=" + fields.value("tcp.len").orElse("") + " win=" + fields.value("tcp.window_size").orElse("");
    }
}
