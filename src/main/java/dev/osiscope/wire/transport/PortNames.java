package dev.osiscope.wire.transport;

import dev.osiscope.wire.Protocol;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The registered names of ports (IANA, Service Name and Transport Protocol Port Number Registry), and the protocols
/// that Wireshark looks for on them: the resource `names/ports.tsv`, as far as one meets them.
public final class PortNames {

    /// The names of TCP's ports.
    public static final PortNames TCP = new PortNames('t');
    /// The names of UDP's ports.
    public static final PortNames UDP = new PortNames('u');
    /// The names of SCTP's ports.
    public static final PortNames SCTP = new PortNames('s');

    private static final String RESOURCE = "/names/ports.tsv";
    private static final String NONE = "-";
    private static final int COLUMNS = 5;

    private final Map<Integer, Row> rows = new HashMap<>();

    /// What is known of a port.
    private record Row(String service, Optional<Protocol> protocol) {}

    private PortNames(char transport) {
        for (List<String> columns : read()) {
            if (columns.get(1).indexOf(transport) >= 0) {
                rows.put(Integer.valueOf(columns.getFirst()), row(columns));
            }
        }
    }

    /// The registered name of a port; empty where it has none or is not met.
    public String name(long port) {
        return Optional.ofNullable(rows.get((int) port)).map(Row::service).orElse("");
    }

    /// The protocol that Wireshark looks for on a port.
    public Optional<Protocol> protocol(int port) {
        return Optional.ofNullable(rows.get(port)).flatMap(Row::protocol);
    }

    /// The protocols by port.
    public Map<Integer, Protocol> protocols() {
        Map<Integer, Protocol> protocols = new HashMap<>();
        rows.forEach((port, row) -> row.protocol().ifPresent(protocol -> protocols.put(port, protocol)));
        return protocols;
    }

    private static Row row(List<String> columns) {
        String id = columns.get(4);
        return new Row(columns.get(2).equals(NONE) ? "" : columns.get(2), id.equals(NONE) ? Optional.empty()
                : Optional.of(new Protocol(id, columns.get(3), Protocol.Level.APPLICATION)));
    }

    private static List<List<String>> read() {
        try (InputStream resource = PortNames.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#"))
                    .map(line -> Stream.of(line.split("\t")).toList())
                    .peek(PortNames::check).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void check(List<String> columns) {
        if (columns.size() != COLUMNS) {
            throw new IllegalStateException(RESOURCE + " has a row of other columns: " + columns);
        }
    }
}
