package dev.osiscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.cli.PictureWish;
import dev.osiscope.view.OffStage;
import dev.osiscope.viewmodel.RecordedDemo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The pictures of a live capture are painted from one of now.
@Timeout(180)
class CapturePicturesTest {

    @TempDir
    private Path folder;

    @Test
    void everyPictureComesFromARealCapture() throws Exception {
        List<String> names = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Path out = Path.of(System.getProperty("osiscope.pictures", folder.toString()));
        OffStage.call(() -> {
            new CapturePictures(RecordedDemo.modelled(), PictureWish.DOCUMENTS, (base, theme, painter, window) -> {
                String name = base + "-" + theme.name().toLowerCase(Locale.ROOT);
                names.add(name);
                painter.paint(window, out.resolve(name + ".png"));
            }, remarks::add).paint();
            return null;
        });
        remarks.forEach(remark -> assumeTrue(false, "skipped: " + remark));
        assertEquals(List.of("capture-start-dark", "capture-packets-dark", "capture-ladder-dark", "capture-start-light",
                "capture-packets-light", "capture-ladder-light", "capture-start-projector",
                "capture-packets-projector", "capture-ladder-projector"), names);
    }
}
