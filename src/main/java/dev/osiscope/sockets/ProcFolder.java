package dev.osiscope.sockets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// Reads below `/proc` (proc(5)). Processes vanish while it looks and others may not be looked into: both read as nothing.
final class ProcFolder {

    private ProcFolder() {}

    /// The folders of the processes that can be seen, those that were started last before the others: who looks for a
    /// socket that has just appeared finds it soon.
    static List<Path> processes(Path proc) {
        List<Long> pids = new ArrayList<>();
        for (String name : names(proc)) {
            number(name).ifPresent(pids::add);
        }
        // Numbers are given in order and begin anew at the end: those above the last one are the oldest.
        long last = lastProcess(proc);
        pids.sort(Comparator.comparing((Long pid) -> pid > last).thenComparing(Comparator.reverseOrder()));
        return pids.stream().map(pid -> proc.resolve(String.valueOf(pid))).toList();
    }

    /// The number of the process, or thread, that was started last: the last one of `/proc/loadavg`.
    static long lastProcess(Path proc) {
        String load = text(proc.resolve("loadavg")).strip();
        return number(load.substring(load.lastIndexOf(' ') + 1)).orElse(Long.MAX_VALUE);
    }

    /// What is in a folder.
    static List<Path> entries(Path folder) {
        return names(folder).stream().map(folder::resolve).toList();
    }

    /// The names of what is in a folder. Of the ways to list one this makes the least of folders that are gone.
    static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    /// The number of a link like `socket:[4026531840]` of this kind; empty for any other.
    static OptionalLong numberOfLink(Path link, String kind) {
        try {
            String target = Files.readSymbolicLink(link).toString();
            int from = kind.length() + 2;
            return target.startsWith(kind + ":[") && target.endsWith("]")
                    ? number(target.substring(from, target.length() - 1))
                    : OptionalLong.empty();
        } catch (IOException goneOrNotForUs) {
            return OptionalLong.empty();
        }
    }

    /// The network namespace of the process in `folder`.
    static OptionalLong networkNamespace(Path folder) {
        return numberOfLink(folder.resolve("ns").resolve("net"), "net");
    }

    /// What stands in a file.
    static String text(Path file) {
        try {
            // Not everything that a program calls itself is UTF-8.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException goneOrNotForUs) {
            return "";
        }
    }

    /// The number that `digits` write; empty where they are none.
    static OptionalLong number(String digits) {
        try {
            return OptionalLong.of(Long.parseLong(digits));
        } catch (NumberFormatException none) {
            return OptionalLong.empty();
        }
    }
}
