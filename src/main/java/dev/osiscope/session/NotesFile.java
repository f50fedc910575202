package dev.osiscope.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where notes are kept until they are saved: a line a change, the frame's number, a space and the text; without a space
/// where the note was taken back. A last line without an end was cut by a crash or a full disk and counts for nothing.
final class NotesFile {

    private static final char BETWEEN = ' ';
    private static final char END = '\n';

    private final Path path;

    NotesFile(Path path) {
        this.path = path;
    }

    /// The notes that all changes leave. What is no change is passed over.
    Map<Long, String> read() throws IOException {
        byte[] found = bytes();
        Map<Long, String> notes = new TreeMap<>();
        new String(found, 0, wholeLines(found), StandardCharsets.UTF_8).lines().forEach(line -> take(line, notes));
        return notes;
    }

    /// Cuts off a last line without an end: what is appended after it would be a part of it.
    private void cut() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            if (channel.read(last, Math.max(0, channel.size() - 1)) == 1 && last.get(0) != END) {
                channel.truncate(wholeLines(bytes()));
            }
        } catch (NoSuchFileException none) {
            // The change that is appended is the first.
        }
    }

    private static int wholeLines(byte[] found) {
        int end = found.length;
        while (end > 0 && found[end - 1] != END) {
            end--;
        }
        return end;
    }

    private static void take(String line, Map<Long, String> notes) {
        int number = line.indexOf(BETWEEN) < 0 ? line.length() : line.indexOf(BETWEEN);
        if (!line.substring(0, number).matches("[0-9]{1,10}")) {
            return;
        }
        long frame = Long.parseLong(line, 0, number, 10);
        if (number < line.length()) {
            notes.put(frame, unescape(line.substring(number + 1)));
        } else {
            notes.remove(frame);
        }
    }

    private byte[] bytes() throws IOException {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException none) {
            return new byte[0];
        }
    }

    /// Appends a change, on a line of its own also where the one before could be written in part only.
    void append(long frame, Optional<String> note) throws IOException {
        cut();
        String line = frame + note.map(text -> BETWEEN + escape(text)).orElse("") + END;
        Files.write(path, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescape(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < escaped.length(); index++) {
            char next = escaped.charAt(index);
            if (next == '\\' && index + 1 < escaped.length()) {
                index++;
                next = switch (escaped.charAt(index)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> escaped.charAt(index);
                };
            }
            text.append(next);
        }
        return text.toString();
    }
}
