package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.session.MixedTraffic;
import dev.osiscope.view.packets.PacketTable;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.file.PacketsModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What is shown of a large file costs what is in sight costs: told by counts, not by time.
@Timeout(300)
class LargeFileTest {

    private static final int PACKETS = 200_000;
    private static final int FEW = 60;

    @TempDir
    private Path folder;

    @Test
    void cellsAndDissectionsAreThoseInSight() throws IOException, TimeoutException {
        Path file = MixedTraffic.write(MixedTraffic.many(PACKETS), folder.resolve("large.pcapng"));
        OffStage.call(() -> {
            OffStage shown = OffStage.of(RecordedDemo.modelled(), Theme.DARK);
            shown.open(file);
            PacketsModel packets = shown.files().packets();
            assertTrue(packets.total() >= PACKETS, packets.total() + " packets");
            PacketTable table = (PacketTable) shown.window().lookup("#packets");
            int looks = 0;
            for (int row : new int[] {0, 150_000, 3, 199_000, 77_777}) {
                shown.pick(row);
                table.scrollTo(row);
                shown.settle();
                looks++;
                int cells = shown.window().lookupAll(".packet-row").size();
                assertTrue(cells <= FEW, cells + " rows have cells at " + row);
                assertTrue(packets.dissected() <= (long) FEW * looks, packets.dissected() + " dissected at " + row);
                assertEquals(row + 1L, shown.files().session().step().orElseThrow().frameNumber());
            }
            int conversations = shown.window().lookupAll(".conversation-row").size();
            assertTrue(conversations <= FEW, conversations + " conversations have cells");
            assertTrue(shown.files().conversations().total() > 10_000);
            shown.files().close();
            return null;
        });
    }
}
