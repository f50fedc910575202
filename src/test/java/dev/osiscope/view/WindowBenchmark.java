package dev.osiscope.view;

import dev.osiscope.session.MixedTraffic;
import dev.osiscope.viewmodel.RecordedDemo;
import dev.osiscope.viewmodel.file.FileViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

/// How long the window takes for a large file: until the first rows are there, and until any row, conversation or step
/// is shown, everything laid out (painting is the toolkit's). No test: it runs only when it is asked for by name,
/// `mvn test -Dtest=WindowBenchmark`. `-Dosiscope.benchmark.packets=N` changes the size.
class WindowBenchmark {

    private static final int PACKETS = Integer.getInteger("osiscope.benchmark.packets", 1_000_000);
    private static final int WARM_UP = 100;
    private static final int LOOKS = 500;

    private final Random random = new Random(4711);

    @Test
    void measure() throws Exception {
        Path file = Files.createTempFile("osiscope-benchmark", ".pcapng");
        try {
            MixedTraffic.write(MixedTraffic.many(PACKETS), file);
            OffStage.call(() -> {
                measure(file);
                return null;
            });
        } finally {
            Files.delete(file);
        }
    }

    private void measure(Path file) throws Exception {
        OffStage shown = OffStage.of(RecordedDemo.modelled(), Theme.DARK);
        FileViewModel files = shown.files();
        long start = System.nanoTime();
        files.open(file);
        shown.until(() -> files.packets().total() > 0);
        report("first rows", new long[] {System.nanoTime() - start});
        shown.until(() -> !files.statusProperty().get().reading());
        report("all " + files.packets().total() + " rows", new long[] {System.nanoTime() - start});
        TableView<?> table = (TableView<?>) shown.window().lookup("#packets");
        report("any row", times(() -> {
            int row = random.nextInt(files.packets().total());
            shown.pick(row);
            table.scrollTo(row);
            return null;
        }, shown));
        shown.window().showLadder();
        report("any conversation", times(() -> {
            files.pick(files.conversations().keyAt(random.nextInt(files.conversations().total())));
            shown.pulse();
            return null;
        }, shown));
        report("any step", times(() -> {
            int steps = files.session().snapshotProperty().get().timeline().size();
            files.session().player().goTo(random.nextInt(steps));
            return null;
        }, shown));
        files.close();
    }

    private static long[] times(Callable<Void> look, OffStage shown) throws Exception {
        for (int count = 0; count < WARM_UP; count++) {
            look.call();
            shown.settle();
        }
        long[] times = new long[LOOKS];
        for (int count = 0; count < LOOKS; count++) {
            long start = System.nanoTime();
            look.call();
            shown.settle();
            times[count] = System.nanoTime() - start;
        }
        return times;
    }

    /// A benchmark's result is what it prints.
    private static void report(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf("%-22s p50 %7.1f ms   p99 %7.1f ms   max %7.1f ms%n", what,
                millis(nanos[nanos.length / 2]), millis(nanos[nanos.length * 99 / 100]), millis(nanos[nanos.length - 1]));
    }

    private static double millis(long nanos) {
        return nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
