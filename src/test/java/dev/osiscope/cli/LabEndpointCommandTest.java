package dev.osiscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.osiscope.lab.LabNeeds;
import dev.osiscope.tests.RunsBeside;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The learner talks to the program, and the program's real kernel answers.
@RunsBeside
class LabEndpointCommandTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final Pattern NUMBERS = Pattern.compile(".* seq=(\\d+).*");

    @TempDir
    private Path folder;

    private Process process;
    private BufferedReader output;
    private Writer input;
    private final List<String> heard = new ArrayList<>();

    @BeforeAll
    static void namespacesCanBeMade() {
        LabNeeds.missing().ifPresent(missing -> assumeTrue(false, missing.advice()));
    }

    private void start(String... arguments) throws IOException {
        process = new Program(folder).start(arguments);
        output = process.inputReader(StandardCharsets.UTF_8);
        input = process.outputWriter(StandardCharsets.UTF_8);
        // Whoever still reads then gets the end of the output, and says what there was.
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private void say(String line) throws IOException {
        input.write(line + "\n");
        input.flush();
    }

    /// Reads until a line contains `part`; that line.
    private String hear(String part) throws IOException {
        String line = output.readLine();
        while (line != null) {
            heard.add(line);
            if (line.contains(part)) {
                return line;
            }
            line = output.readLine();
        }
        throw new AssertionError("nothing said '" + part + "':\n" + String.join("\n", heard));
    }

    private static long sequence(String line) {
        Matcher numbers = NUMBERS.matcher(line);
        assertTrue(numbers.matches(), line);
        return Long.parseLong(numbers.group(1));
    }

    @Test
    void theRightAnswerToTheSynAckOpensTheConnectionAndTheWrongOneIsReset() throws Exception {
        start("lab", "endpoint", "--out", folder.toString());
        hear("hub is in LISTEN, its kernel says");
        say("hint");
        hear("Hint (RFC 9293 §3.5): hub listens.");
        say("send SYN seq=1000 mss=1460 win=64240");
        hear("By the rules (RFC 9293 §3.10.7.2): A connection begins: SYN,ACK comes back.");
        long first = sequence(hear("hub -> me  SYN,ACK"));
        hear("hub: LISTEN -> SYN-RECEIVED, its kernel says");

        say("send ACK seq=1001 ack=" + first);
        hear("A rule is broken (RFC 9293 §3.10.7.4): The acknowledgment number must be " + (first + 1) % (1L << 32)
                + ", one more than the number of the SYN");
        assertEquals(first, sequence(hear("hub -> me  RST")));

        say("send ACK seq=1001 ack=" + (first + 1) % (1L << 32));
        hear("By the rules (RFC 9293 §3.10.7.4): The SYN of the other end is acknowledged: ESTABLISHED.");
        hear("hub: SYN-RECEIVED -> ESTABLISHED, its kernel says");

        say("hub send \"hi\"");
        do {
            say("hint");
        } while (!hear("Hint (RFC 9293 §3.4): ").contains("hub has sent something"));
        String sent = "hub -> me  PSH,ACK seq=" + (first + 1) % (1L << 32);
        assertTrue(heard.stream().anyMatch(line -> line.startsWith(sent)), "a hint speaks of what was told before it");
        say("hint");
        hear("Such a segment: send ACK seq=1001 ack=" + (first + 3) % (1L << 32));
        say("quit");
        hear(" frames: ");
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue());
        assertTrue(Files.size(folder.resolve("endpoint.pcapng")) > 0);
    }

    @Test
    void asTheServerTheLearnerAnswersTheKernelsSyn() throws Exception {
        start("lab", "endpoint", "--listen");
        hear("client is in SYN-SENT, its kernel says");
        say("state");
        long first = sequence(hear("client -> me  SYN seq="));
        say("send SYN,ACK seq=5000 ack=" + (first + 2) % (1L << 32));
        hear("A rule is broken (RFC 9293 §3.10.7.3): The acknowledgment number must be ");
        hear("client -> me  RST");
        say("send SYN,ACK seq=5000 ack=" + (first + 1) % (1L << 32));
        hear("client -> me  ACK seq=" + (first + 1) % (1L << 32) + " ack=5001");
        hear("client: SYN-SENT -> ESTABLISHED, its kernel says");
    }

    @Test
    void whatCannotBeUnderstoodIsSaidWithItsColumn() throws Exception {
        start("lab", "endpoint");
        for (String line : List.of("send SYN seq=70000000000", "send SYN,ACK seq=1", "dance", "me send \"x\"", "resend",
                "hub send \"x\"")) {
            say(line);
        }
        hear("line 1, column 14: '70000000000' can't stand here. seq: a number from 0 to 4294967295.");
        hear("line 2, column 6: ack is missing. ack: a number from 0 to 4294967295, since ACK is set.");
        hear("line 3, column 1: there is no host 'dance'. There are hub, me; name another in a line like: host dance.");
        hear("line 4, column 1: you are me yourself. Write send and a segment.");
        hear("line 5, column 1: nothing was sent yet. Write send and a segment.");
        hear("line 6, column 1: expected that hub can do it; it says: hub: nothing was connected or accepted yet.");
        input.close();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(2, process.exitValue());
    }
}
