package dev.osiscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.cli.PictureWish;
import dev.osiscope.lab.LabNeeds;
import dev.osiscope.view.OffStage;
import dev.osiscope.viewmodel.RecordedDemo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The lab's pictures are painted from runs of now.
@Timeout(300)
class LabPicturesTest {

    @TempDir
    private Path folder;

    @Test
    void everyPictureComesFromARealLab() throws Exception {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
        List<String> names = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        OffStage.call(() -> {
            new LabPictures(RecordedDemo.modelled(), PictureWish.DOCUMENTS, (base, theme, painter, window) -> {
                String name = base + "-" + theme.name().toLowerCase(Locale.ROOT);
                names.add(name);
                painter.paint(window, folder.resolve(name + ".png"));
            }, remarks::add).paint();
            return null;
        });
        assertEquals(List.of(), remarks);
        assertEquals(List.of("lab-start-light", "lab-held-dark", "lab-held-light", "lab-held-projector", "lab-lost-dark",
                "lab-times-dark", "lab-failed-light", "lab-learner-dark", "lab-learner-light", "lab-learner-projector", "lab-whatif-dark",
                "lab-whatif-light", "lab-whatif-projector"), names);
    }
}
