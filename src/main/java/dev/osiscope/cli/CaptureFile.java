package dev.osiscope.cli;

import dev.osiscope.export.StopWords;
import dev.osiscope.i18n.Messages;
import dev.osiscope.index.Transport;
import dev.osiscope.pcapng.FileStop;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What the commands that read a capture file say where it can't be read, each time in one line.
///
/// @param command  the command: `osiscope explain`
/// @param file     the file as the user named it
/// @param messages the words
record CaptureFile(String command, Path file, Messages messages) {

    /// The file could not be opened or read.
    String unreadable(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> tell("read.none", file);
            case AccessDeniedException _ -> tell("read.denied", file);
            default -> tell("read.unreadable", file, messages.said(String.valueOf(failure.getMessage())));
        };
    }

    /// The file was read as far as `frames`.
    String stopped(FileStop stop, long frames) {
        String why = StopWords.of(stop, messages);
        if (frames == 0) {
            return tell("read.no.frame", file, why);
        }
        return tell(stop.cutShort() ? "read.cut.short" : "read.broken", file, frames, why);
    }

    /// The file has conversations over `transport`, `count` of them, and not this one.
    String noSuchConversation(Transport transport, int number, int count) {
        return count == 0 ? tell("read.no.conversations", file, number, transport)
                : tell("read.no.conversation", file, number, count - 1);
    }

    /// The words of `key` as a line of the command's.
    String tell(String key, Object... values) {
        return said(messages.text(key, values));
    }

    /// `problem` as a line of the command's.
    String said(String problem) {
        return command + ": " + problem.replaceAll("\\R", " ");
    }
}
