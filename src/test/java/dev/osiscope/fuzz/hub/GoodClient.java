package dev.osiscope.fuzz.hub;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/// Two who talk by the hub, and take the time that each line needs from one to the other, whatever comes in between.
final class GoodClient implements AutoCloseable {

    private static final int PAUSE_MILLIS = 10;
    private static final int MOST = 1 << 16;

    private final Socket speaker;
    private final Socket hearer;
    private final InputStream heard;
    private final long[] nanos = new long[MOST];
    private volatile boolean enough;
    private int count;

    /// @param patience how long it waits for a line at most
    GoodClient(InetSocketAddress hub, Duration patience) throws IOException {
        speaker = new Socket(hub.getAddress(), hub.getPort());
        hearer = new Socket(hub.getAddress(), hub.getPort());
        hearer.setSoTimeout((int) patience.toMillis());
        heard = new BufferedInputStream(hearer.getInputStream(), MOST);
    }

    /// Talks for so many lines that are not counted: Java compiles meanwhile what takes the time of the others.
    void warmUp(int lines) throws IOException {
        for (int line = 0; line < lines; line++) {
            say("first line " + line);
        }
    }

    /// Talks until [#stop] is called.
    ///
    /// @throws IOException where the hub hangs up or doesn't answer in time
    void talk() throws IOException, InterruptedException {
        while (!enough && count < MOST) {
            nanos[count] = say("good line " + count);
            count++;
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /// Ends [#talk] on another thread.
    void stop() {
        enough = true;
    }

    /// How long the lines took, in nanoseconds, the shortest first.
    long[] sorted() {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private long say(String line) throws IOException {
        long start = System.nanoTime();
        speaker.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        passOver(speaker.getInputStream());
        while (!readLine().equals(line)) {
            passOver(speaker.getInputStream());
        }
        return System.nanoTime() - start;
    }

    /// The speaker hears what the others say as well, and must not be one who never reads.
    private static void passOver(InputStream noise) throws IOException {
        noise.skipNBytes(noise.available());
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int value = heard.read(); value != '\n'; value = heard.read()) {
            if (value < 0) {
                throw new EOFException("the hub hung up on a good client");
            }
            line.write(value);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        speaker.close();
        hearer.close();
    }
}
