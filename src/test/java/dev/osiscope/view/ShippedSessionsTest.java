package dev.osiscope.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.i18n.Language;
import dev.osiscope.i18n.Messages;
import dev.osiscope.viewmodel.RecordedDemo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Facts of layout, and the contrast of texts, over every capture and every session that is in the project: all are opened
/// in one window after another, and some of their packets are picked, in the list and on the ladder.
@Timeout(300)
class ShippedSessionsTest extends LayoutFacts {

    private static final List<Path> FOLDERS = List.of(Path.of("src", "test", "resources"), Path.of("resources"));
    private static final String CAPTURE = ".*\\.pcap(ng)?(\\.gz)?";
    /// The first and the last packet, and some between them.
    private static final int LOOKS = 3;

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = FOLDERS.stream().flatMap(ShippedSessionsTest::below)) {
            return files.filter(file -> file.toString().matches(CAPTURE)).sorted().toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static IntStream spread(int count) {
        return IntStream.range(0, LOOKS).map(look -> look * (count - 1) / (LOOKS - 1)).distinct();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void factsHoldInEveryCaptureAndEverySession(Theme theme) throws IOException, TimeoutException {
        List<Path> files = files();
        Language language = theme == Theme.LIGHT ? Language.GERMAN : Language.ENGLISH;
        OffStage.call(() -> {
            OffStage shown = OffStage.of(RecordedDemo.modelled(), theme, Messages.of(language));
            for (int file = 0; file < files.size(); file++) {
                lookAt(shown, files.get(file));
                // Each in one theme: what its texts stand on does not depend on the file.
                if (file % Theme.values().length == theme.ordinal()) {
                    textsStandOut(shown, shown.window(), files.get(file) + ": ");
                }
            }
            shown.files().close();
            return null;
        });
        assertEquals(List.of(), wrong.stream().limit(25).toList(), () -> wrong.size() + " in " + theme + ", " + language);
        assertTrue(files.size() > 50, files.size() + " files");
        assertTrue(looked > 10 * files.size(), looked + " words seen");
    }

    private void lookAt(OffStage shown, Path file) throws TimeoutException {
        shown.open(file);
        int packets = shown.files().packets().total();
        for (String list : List.of("packets", "ladder")) {
            shown.act(list);
            for (int packet : spread(packets).toArray()) {
                shown.pick(packet);
                String where = file.getFileName() + " " + list + ", packet " + (packet + 1) + ": ";
                look(shown, where);
                wordsOfTheListsAreWhole(shown, where);
            }
        }
    }
}
