package dev.osiscope.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.frame.Frame;
import dev.osiscope.index.IndexSnapshot;
import dev.osiscope.recording.LeftRecording;
import dev.osiscope.recording.Recordings;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that captures is killed, as by SIGKILL. The next one finds what it has seen.
class KilledCaptureTest {

    private static final int DATAGRAMS = 2000;
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long MAY_BE_LOST_NANOS = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    private Path folder;
    private Process capture;

    @AfterEach
    void killAnyway() {
        if (capture != null) {
            capture.destroyForcibly();
        }
    }

    @Test
    void nothingOlderThanASecondIsLost() throws IOException, InterruptedException {
        try (DatagramSocket receiver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket sender = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            String filter = "udp dst port " + receiver.getLocalPort();
            startCapture(filter);
            List<Long> sentAt = send(sender, receiver.getLocalPort());
            capture.destroyForcibly();
            long killedAt = System.nanoTime();
            assertTrue(capture.waitFor(1, TimeUnit.MINUTES));

            List<LeftRecording> left = Recordings.in(folder).left();
            assertEquals(List.of("lo, " + filter), left.stream().map(LeftRecording::title).toList());
            Set<Integer> found = numbersIn(left.getFirst().file());
            for (int number = 0; number < sentAt.size(); number++) {
                long age = killedAt - sentAt.get(number);
                assertTrue(found.contains(number) || age < MAY_BE_LOST_NANOS,
                        "datagram " + number + " was sent " + age + " ns before the end and is lost");
            }
        }
    }

    private void startCapture(String filter) throws IOException {
        capture = new ProcessBuilder(LiveCaptureProgram.command(folder, "lo", filter))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader output = capture.inputReader();
        String line = output.readLine();
        assumeTrue("ready".equals(line), "needs the right to capture on lo: " + line);
    }

    /// Sends numbered datagrams for about two seconds.
    ///
    /// @return when each was sent
    private static List<Long> send(DatagramSocket sender, int port) throws IOException {
        List<Long> sentAt = new ArrayList<>();
        for (int number = 0; number < DATAGRAMS; number++) {
            byte[] payload = ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
            sentAt.add(System.nanoTime());
            sender.send(new DatagramPacket(payload, payload.length, InetAddress.getLoopbackAddress(), port));
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
        return sentAt;
    }

    private static Set<Integer> numbersIn(Path file) throws IOException {
        Set<Integer> numbers = new HashSet<>();
        try (CaptureSession session = CaptureSession.open(file)) {
            IndexSnapshot index = session.awaitIndex();
            for (int row = 0; row < index.frames().size(); row++) {
                Frame frame = session.frame(row);
                numbers.add((int) frame.bytes().u32(frame.bytes().length() - Integer.BYTES));
            }
        }
        return numbers;
    }
}
