package dev.osiscope.cli;

import dev.osiscope.index.Transport;
import dev.osiscope.pcapng.FileStop;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// What the commands that read a capture file say where it can't be read, each time in one line.
///
/// @param command the command: `osiscope explain`
/// @param file    the file as the user named it
record CaptureFile(String command, Path file) {

    /// The file could not be opened or read.
    String unreadable(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> said("there is no file " + file + ". Check the path.");
            case AccessDeniedException _ ->
                    said("no right to read " + file + ". Mend it with: chmod u+r " + file);
            default -> said("can't read " + file + ": " + failure.getMessage() + ". Name a file that can be read.");
        };
    }

    /// The file was read as far as `frames`.
    String stopped(FileStop stop, long frames) {
        if (frames == 0) {
            return said("no frame in " + file + ". " + stop.sentence() + " Name a pcap or pcapng file.");
        }
        String mend = stop.cutShort()
                ? " The frames before it are shown; where the file is still growing, run the command again."
                : " The frames before it are shown; what follows is lost, capture it again to have all.";
        return said(file + " can't be read after frame " + frames + ". " + stop.sentence() + mend);
    }

    /// The file has conversations over `transport`, `count` of them, and not this one.
    String noSuchConversation(Transport transport, int number, int count) {
        String there = count == 0 ? "it has no " + transport + " conversation."
                : "they are numbered from 0 to " + (count - 1) + ". Name one of these with --conversation N.";
        return said(file + " has no conversation " + number + "; " + there);
    }

    /// `problem` as a line of the command's.
    String said(String problem) {
        return command + ": " + problem.replaceAll("\\R", " ");
    }
}
