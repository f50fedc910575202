package dev.osiscope.sockets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The names of the users of a Linux machine by their numbers, as `/etc/passwd` has them.
final class UserNames {

    private static final Path PASSWD = Path.of("/etc/passwd");
    private static final int NUMBER = 2;

    private final Map<String, String> names = new HashMap<>();

    /// @param lines those of `/etc/passwd`
    UserNames(List<String> lines) {
        for (String line : lines) {
            String[] cells = line.split(":");
            if (cells.length > NUMBER) {
                names.putIfAbsent(cells[NUMBER], cells[0]);
            }
        }
    }

    /// Those of this machine; none where the file can't be read.
    static UserNames ofThisMachine() {
        try {
            return of(Files.readAllBytes(PASSWD));
        } catch (IOException unreadable) {
            return new UserNames(List.of());
        }
    }

    /// Those of a whole file; not everybody's full name is UTF-8.
    static UserNames of(byte[] passwd) {
        return new UserNames(new String(passwd, StandardCharsets.UTF_8).lines().toList());
    }

    /// The name of the user with this number; the number where it has none.
    String of(long number) {
        return names.getOrDefault(String.valueOf(number), String.valueOf(number));
    }
}
