package dev.osiscope.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.osiscope.bytes.Bytes;
import dev.osiscope.lab.wire.Port;
import dev.osiscope.lab.wire.WireEvent;
import dev.osiscope.lab.wire.WireFrame;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The record keeps the numbers of its entries, whatever it forgets.
class LabRecordTest {

    private static final int MORE = 3 * NewestEntries.MOST;

    private final LabRecord record = new LabRecord();

    @Test
    void anEntryKeepsItsNumberWhenOlderOnesAreForgotten() {
        report(MORE);
        assertEquals(MORE, record.size());
        assertEquals(MORE - NewestEntries.MOST, record.forgotten());
        LabRecord.Part last = record.from(MORE - 2);
        assertEquals(List.of(MORE - 2L, MORE - 1L), last.entries().stream().map(LabRecord.Entry::nanos).toList());
        assertEquals(MORE, last.next());
    }

    @Test
    void whoAsksForForgottenOnesGetsThoseThatAreLeft() {
        report(MORE);
        assertEquals(NewestEntries.MOST, record.from(0).entries().size());
        assertEquals(Optional.of((long) MORE - NewestEntries.MOST), record.await(5, _ -> true, Duration.ZERO));
        assertEquals(Optional.of(MORE - 7L), record.await(0, entry -> entry.nanos() == MORE - 7, Duration.ZERO));
        assertEquals(Optional.empty(), record.await(0, entry -> entry.nanos() == 3, Duration.ZERO));
    }

    @Test
    void largeFramesAreForgottenSooner() {
        Bytes large = Bytes.wrap(new byte[1 << 16]);
        long fit = NewestEntries.MOST_BYTES / large.length();
        for (int number = 1; number <= fit + 10; number++) {
            record.add(new LabRecord.OnWire(new WireEvent.Sent(new WireFrame(number, new Port(0, "hub"), number, large))));
        }
        assertEquals(10, record.forgotten());
    }

    private void report(int count) {
        for (int number = 0; number < count; number++) {
            record.add(new LabRecord.OnHost(new HostReport("hub", number, "sent", List.of())));
        }
    }
}
