package dev.osiscope.export;

import dev.osiscope.dissect.Dissection;
import dev.osiscope.dissect.Field;
import dev.osiscope.dissect.Layer;
import dev.osiscope.i18n.Messages;
import dev.osiscope.wire.ChecksumStatus;
import dev.osiscope.wire.FieldDefinition;
import dev.osiscope.wire.FieldValue;
import dev.osiscope.wire.transport.TcpFields;
import dev.osiscope.wire.transport.TcpHeader;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was found of the TCP checksums of a conversation, in one line.
final class ChecksumSummary {

    /// What can be found, in the order in which it is told.
    private enum Finding { GOOD, LEFT, BAD, UNVERIFIED }

    private static final FieldDefinition STATUS = TcpFields.CHECKSUM_ROWS.status();
    private static final FieldDefinition CALCULATED = TcpFields.CHECKSUM_ROWS.calculated().orElseThrow();

    private final Map<Finding, Integer> counts = new TreeMap<>();

    private ChecksumSummary() {}

    /// The line about the segments in `dissections`; none where not one checksum was captured.
    static Stream<String> line(Stream<Dissection> dissections, Messages messages) {
        ChecksumSummary summary = new ChecksumSummary();
        dissections.flatMap(dissection -> dissection.layer(TcpHeader.class).stream()).forEach(summary::count);
        return summary.counts.isEmpty() ? Stream.empty() : Stream.of(messages.text("text.checksums",
                summary.counts.entrySet().stream()
                        .map(entry -> messages.text("text.checksums." + entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "))));
    }

    private void count(Layer layer) {
        layer.fields().stream().filter(field -> field.id().equals(STATUS.id())).findFirst()
                .ifPresent(status -> counts.merge(finding(layer, status), 1, Integer::sum));
    }

    private static Finding finding(Layer layer, Field status) {
        boolean known = layer.fields().stream().anyMatch(field -> field.id().equals(CALCULATED.id()));
        if (is(status, ChecksumStatus.GOOD)) {
            return Finding.GOOD;
        }
        if (is(status, ChecksumStatus.BAD)) {
            return Finding.BAD;
        }
        return known ? Finding.LEFT : Finding.UNVERIFIED;
    }

    private static boolean is(Field field, ChecksumStatus status) {
        return field.value().equals(new FieldValue.Unsigned(status.value()));
    }
}
