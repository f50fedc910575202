package dev.osiscope.session.recorded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The lines of a text in UTF-8, as many and as long as may be.
final class BoundedLines {

    private static final int LONGEST = 1 << 20;
    private static final int MOST = 200_000;

    private final InputStream in;
    private int number;

    /// @param in buffered
    BoundedLines(InputStream in) {
        this.in = in;
    }

    /// The number of the line that was given last, or was to be, from 1; 0 before the first.
    int number() {
        return number;
    }

    /// The next line; empty where there is none.
    Optional<String> next() throws IOException, BrokenLineException {
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        number++;
        if (number > MOST) {
            throw new BrokenLineException("there are more than " + MOST + " lines");
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (read >= 0 && read != '\n') {
            if (line.size() == LONGEST) {
                throw new BrokenLineException("the line has more than " + LONGEST + " bytes");
            }
            line.write(read);
            read = in.read();
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }
}
