package dev.osiscope.session.recorded;

import dev.osiscope.export.PcapngExport;
import dev.osiscope.export.SafeFile;
import dev.osiscope.i18n.Messages;
import dev.osiscope.pcapng.CaptureFileReader;
import dev.osiscope.session.SessionSnapshot;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A session in two files: its frames as pcapng, and beside them `NAME.events`, line by line what else was told of it
/// (docs/sessions.md). Both together give the same timeline that the session had when it was live. What is in the files
/// never makes an exception, and at most 20,000 frames of 64 MiB are taken.
public sealed interface RecordedSession {

    /// The ending of a file of events.
    String EVENTS = ".events";

    /// It could be read.
    ///
    /// @param snapshot the session; its provenance is that which it had when it was live
    record Opened(SessionSnapshot snapshot) implements RecordedSession {}

    /// It could not be read.
    ///
    /// @param file   the name of the file of events
    /// @param line   the line that is wrong, from 1
    /// @param reason what is wrong, as a clause
    record Broken(String file, int line, String reason) implements RecordedSession {

        /// All of it as a sentence.
        public String sentence() {
            return file + ", line " + line + ": " + reason + ".";
        }
    }

    /// Where the events of a capture file are, if there are any.
    static Path eventsOf(Path capture) {
        return capture.resolveSibling(capture.getFileName().toString().replaceFirst("\\.[^.]*$", "") + EVENTS);
    }

    /// Whether there are events beside a capture file.
    static boolean hasEvents(Path capture) {
        return Files.isRegularFile(eventsOf(capture));
    }

    /// Puts the events of a capture file beside a copy of it, where there are any.
    ///
    /// @throws IOException where they can't be copied
    static void copyEvents(Path capture, Path copy) throws IOException {
        if (hasEvents(capture) && !eventsOf(capture).toAbsolutePath().equals(eventsOf(copy).toAbsolutePath())) {
            Files.copy(eventsOf(capture), eventsOf(copy), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Opens a capture file with the events beside it; where there are none, its frames alone. The path may be one inside
    /// a zip file.
    ///
    /// @throws IOException where a file can't be read; never for what is in it
    static RecordedSession open(Path capture) throws IOException {
        Path events = eventsOf(capture);
        try (InputStream frames = new BufferedInputStream(Files.newInputStream(capture))) {
            if (!hasEvents(capture)) {
                return readFrames(frames);
            }
            try (InputStream lines = new BufferedInputStream(Files.newInputStream(events))) {
                return read(frames, lines, events.getFileName().toString());
            }
        }
    }

    /// Reads the frames alone from a stream, as [#open(Path)] does where there are no events.
    ///
    /// @throws IOException where the stream can't be read
    static RecordedSession readFrames(InputStream capture) throws IOException {
        return new Opened(SessionReader.read(CaptureFileReader.open(capture)));
    }

    /// Reads both from streams, as [#open(Path)].
    ///
    /// @param capture the frames
    /// @param events  the events, buffered
    /// @param name    the name of the file of events, for what is wrong in it
    /// @throws IOException where a stream can't be read
    static RecordedSession read(InputStream capture, InputStream events, String name) throws IOException {
        return SessionReader.read(CaptureFileReader.open(capture), new BoundedLines(events), name);
    }

    /// Writes a session to `capture` and the events beside it. What was there before stays until both are written.
    ///
    /// @param messages the language of the comments on the frames
    /// @return how many frames were written
    /// @throws IOException where a file can't be written
    static int write(SessionSnapshot snapshot, Path capture, Messages messages) throws IOException {
        String source = snapshot.sourceName().replaceFirst("^" + SessionReader.RECORDED, "");
        try (SafeFile frames = SafeFile.beside(capture); SafeFile events = SafeFile.beside(eventsOf(capture))) {
            int written = new PcapngExport(snapshot.timeline(), messages, interfaceIn(source), source)
                    .write(frames.temporary());
            try (Writer lines = Files.newBufferedWriter(events.temporary())) {
                EventsWriter.write(snapshot.timeline(), Head.of(snapshot, source), lines);
            }
            frames.keep();
            events.keep();
            return written;
        }
    }

    /// A live source's name ends with its interface: `libpcap on lo0`.
    private static String interfaceIn(String source) {
        return source.substring(source.lastIndexOf(' ') + 1);
    }
}
