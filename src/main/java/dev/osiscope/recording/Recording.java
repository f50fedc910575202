package dev.osiscope.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// A recording that this process owns: the capture file, and beside it what is known of it and the user's notes. Until
/// it is discarded it stays, and is found again by the next start of the program.
///
/// Closed or discarded once, after everybody has closed the files.
public final class Recording implements AutoCloseable {

    private final RecordingPlaces places;
    private final About about;
    private final OwnerLock lock;

    Recording(RecordingPlaces places, About about, OwnerLock lock) {
        this.places = places;
        this.about = about;
        this.lock = lock;
    }

    /// The capture file. Before the capture starts there is none.
    public Path file() {
        return places.file();
    }

    /// Where the programs of its conversations are kept until it is saved.
    ///
    /// @param file the capture file of a recording
    public static Path programsBeside(Path file) {
        return RecordingPlaces.programs(file);
    }

    /// Where notes on its packets are kept until it is saved.
    public Path notes() {
        return places.notes();
    }

    /// What is captured, in words.
    public String title() {
        return about.title();
    }

    /// When it was begun.
    public Instant began() {
        return about.began();
    }

    /// Throws it away: it was saved elsewhere, or nobody wants it.
    ///
    /// @throws IOException where a file can't be deleted
    public void discard() throws IOException {
        places.deleteContent();
        lock.close();
        Files.deleteIfExists(places.lock());
    }

    /// Lets go of it: it is offered again at the next start.
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
