package dev.osiscope.lab.host;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// What a host tells the app, a line each on its standard output: `! NANOS EVENT WORDS…` for what happened,
/// `= NUMBER ok WORDS…` and `= NUMBER failed WORDS…` for the answers to commands. May be used by any thread.
final class Reports {

    private static final long NANOS_A_SECOND = 1_000_000_000L;

    private final Writer out = new BufferedWriter(
            new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));

    /// Tells what happened just now.
    void tell(String event, Object... words) {
        tellOf(now(), event, words);
    }

    /// The time, nanoseconds since 1970-01-01T00:00:00Z.
    static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * NANOS_A_SECOND + now.getNano();
    }

    /// Tells what happened at another time.
    ///
    /// @param nanos when, nanoseconds since 1970-01-01T00:00:00Z
    void tellOf(long nanos, String event, Object... words) {
        StringBuilder line = new StringBuilder("! ").append(nanos).append(' ').append(event);
        for (Object word : words) {
            line.append(' ').append(word);
        }
        print(line.toString());
    }

    /// Answers a command.
    void answer(String number, boolean done, String words) {
        print("= " + number + (done ? " ok" : " failed") + (words.isEmpty() ? "" : " " + words.replaceAll("\\R", " ")));
    }

    private synchronized void print(String line) {
        try {
            out.write(line);
            out.write('\n');
            out.flush();
        } catch (IOException gone) {
            // Without the app there is nobody to tell, and nothing to go on for.
            throw new UncheckedIOException(gone);
        }
    }
}
