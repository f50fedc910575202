package dev.osiscope.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class NetcatTest {

    @Test
    void netcatIsAClient() throws Exception {
        Recorder recorder = new Recorder();
        HubLoop loop = new HubLoop("test-hub");
        try {
            InetSocketAddress address = new HubServer(loop, recorder, WallClock::nanos).start(0).join();
            Process netcat = netcat(address.getPort());
            try (PlainClient bo = new PlainClient(address); BufferedReader output = netcat.inputReader()) {
                recorder.await(_ -> recorder.lines().stream().filter("Hub EMIT connection 1"::equals).count() == 2);
                netcat.getOutputStream().write("hello, hub\n".getBytes(StandardCharsets.UTF_8));
                netcat.getOutputStream().flush();
                assertEquals("hello, hub\n", bo.readLine());
                bo.send("hello, nc\n");
                assertEquals("hello, nc", output.readLine());
            } finally {
                netcat.destroy();
                netcat.waitFor(10, TimeUnit.SECONDS);
            }
        } finally {
            loop.shutdown().join();
        }
    }

    private static Process netcat(int port) {
        try {
            return new ProcessBuilder("nc", "127.0.0.1", String.valueOf(port)).start();
        } catch (IOException absent) {
            return Assumptions.abort("nc is not installed: " + absent.getMessage());
        }
    }
}
