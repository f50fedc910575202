package dev.osiscope.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux' threads have a niceness each")
class NicenessTest {

    private static final int NICE = 7;
    /// Of the fields after the name in proc(5)'s `stat`: the nineteenth of all.
    private static final int FIELD = 16;

    @Test
    void onlyTheThreadsOfThatNameGiveWay() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        int[] niceness = new int[1];
        int own = ownNiceness();
        Thread thread = Thread.ofPlatform().name("nice-one").daemon().start(() -> {
            told.countDown();
            await(read);
            niceness[0] = ownNiceness();
        });
        told.await();

        assertEquals(1, Niceness.give("nice-o", NICE));
        read.countDown();
        thread.join();

        assertEquals(NICE, niceness[0]);
        assertEquals(own, ownNiceness());
    }

    @Test
    void nobodyIsNiceWhereNobodyIsMeant() throws Exception {
        assertEquals(0, Niceness.give("no such thread", NICE));
    }

    private static int ownNiceness() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[FIELD]);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }
}
