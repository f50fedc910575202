package dev.osiscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.cli.PictureWish;
import dev.osiscope.viewmodel.RecordedDemo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Every picture that the documents show is painted: those of the lab and of a live capture from one of now.
@Timeout(600)
class ScreenshotsTest {

    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(550);

    private static final List<String> LAB = List.of("lab-start-light", "lab-held-dark", "lab-held-light", "lab-held-projector",
            "lab-lost-dark", "lab-times-dark", "lab-failed-light", "lab-learner-dark", "lab-learner-light",
            "lab-learner-projector", "lab-whatif-dark", "lab-whatif-light", "lab-whatif-projector");

    private static final List<String> CAPTURE = List.of("capture-start-dark", "capture-start-light", "capture-start-projector",
            "capture-packets-dark", "capture-packets-light", "capture-packets-projector", "capture-ladder-dark",
            "capture-ladder-light", "capture-ladder-projector");

    @TempDir
    private Path folder;

    @Test
    void everyPictureIsPainted() throws Exception {
        List<String> remarks = new ArrayList<>();
        FxToolkit.registerPrimaryStage();
        List<Path> named = WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () ->
                new Screenshots(RecordedDemo.modelled(), PictureWish.DOCUMENTS, folder, remarks::add).paint());

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(files.sorted().toList(), named.stream().sorted().toList());
        }
        for (Path picture : named) {
            boolean projector = picture.getFileName().toString().contains("projector");
            Painted.assertPicture(projector ? 1920 : 1440, projector ? 1080 : 900, picture);
        }
        assertTrue(of(named, "window-").size() >= 6, named::toString);
        assertEquals(said(remarks, "No pictures of the lab: ") ? List.of() : LAB, of(named, "lab-"), remarks::toString);
        assertEquals(said(remarks, "No pictures of a live capture: ") ? List.of() : CAPTURE, of(named, "capture-"),
                remarks::toString);
        remarks.forEach(remark -> assumeTrue(false, "without some pictures: " + remark));
    }

    private static boolean said(List<String> remarks, String begins) {
        return remarks.stream().anyMatch(remark -> remark.startsWith(begins));
    }

    /// The names of the pictures that begin so, in the order in which they were painted.
    private static List<String> of(List<Path> pictures, String begins) {
        return pictures.stream().map(picture -> picture.getFileName().toString().replace(".png", ""))
                .filter(name -> name.startsWith(begins)).toList();
    }
}
