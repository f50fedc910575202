package dev.osiscope.recording;

import dev.osiscope.pcapng.CaptureFileReader;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The folder in which recordings lie until they are saved or thrown away. Several processes may use it at once: each
/// recording has one owner, and those whose owner is gone are found again.
///
/// May be used from any thread.
public final class Recordings {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int LONGEST_NAME = 40;
    private static final String OWNER_ONLY = "rwx------";

    private final Path folder;

    private Recordings(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /// The recordings in `folder`, which need not be there yet.
    public static Recordings in(Path folder) {
        return new Recordings(folder);
    }

    /// Begins a recording that this process owns.
    ///
    /// @param title what is captured, in words: `lo, tcp port 5432`
    /// @throws IOException where nothing can be written there
    public Recording begin(String title) throws IOException {
        makeFolder();
        Instant now = Instant.now();
        String stem = nameOf(title) + TIME.format(LocalDateTime.ofInstant(now, ZoneId.systemDefault()));
        About about = new About(title, now);
        for (int copy = 1;; copy++) {
            RecordingPlaces places = RecordingPlaces.of(folder, copy == 1 ? stem : stem + "-" + copy);
            Optional<OwnerLock> lock = Files.exists(places.file()) ? Optional.empty() : OwnerLock.take(places.lock());
            if (lock.isPresent()) {
                about.write(places.about());
                return new Recording(places, about, lock.get());
            }
        }
    }

    /// What was sent over a wire is nobody else's business.
    private void makeFolder() throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString(OWNER_ONLY))}
                : new FileAttribute<?>[0]);
    }

    private static String nameOf(String title) {
        String plain = title.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}.]+", "-").replaceAll("^[-.]+", "");
        String name = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return name.isEmpty() || name.endsWith("-") ? name : name + "-";
    }

    /// The recordings whose owners are gone, the newest first. Those without a packet are deleted on the way.
    ///
    /// @throws IOException where the folder can't be read
    public List<LeftRecording> left() throws IOException {
        List<LeftRecording> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + RecordingPlaces.ENDING)) {
            for (Path file : files) {
                found.addAll(look(new RecordingPlaces(file)));
            }
        }
        found.sort(Comparator.comparing(LeftRecording::began).reversed());
        return found;
    }

    /// One that can't be looked at, or is being thrown away by its owner just now, does not keep the others from being
    /// found.
    private static List<LeftRecording> look(RecordingPlaces places) {
        try {
            About about = about(places);
            Optional<OwnerLock> lock = OwnerLock.take(places.lock());
            return lock.isEmpty() ? List.of() : look(places, new Recording(places, about, lock.get()));
        } catch (IOException unreadable) {
            System.getLogger(Recordings.class.getName()).log(System.Logger.Level.WARNING,
                    "recording {0} can''t be looked at: {1}", places.file(), unreadable.getMessage());
            return List.of();
        }
    }

    private static List<LeftRecording> look(RecordingPlaces places, Recording recording) throws IOException {
        try (recording) {
            if (!hasPacket(places.file())) {
                recording.discard();
                return List.of();
            }
            return List.of(new LeftRecording(places.file(), recording.title(), recording.began(),
                    Files.getLastModifiedTime(places.file()).toInstant(), Files.size(places.file())));
        }
    }

    private static About about(RecordingPlaces places) throws IOException {
        Instant written = Files.getLastModifiedTime(places.file()).toInstant();
        return About.read(places.about(), new About(places.stem(), written));
    }

    private static boolean hasPacket(Path file) throws IOException {
        try (CaptureFileReader reader = CaptureFileReader.open(CaptureFileReader.content(file))) {
            // What can't be read is not empty: somebody may know better.
            return reader.next() || reader.stop().isPresent() && Files.size(file) > 0;
        }
    }

    /// Makes a recording that was left this process's own.
    ///
    /// @return empty where somebody else was quicker, or it is gone
    /// @throws IOException where it can't be read
    public Optional<Recording> claim(LeftRecording left) throws IOException {
        RecordingPlaces places = new RecordingPlaces(left.file());
        if (!Files.exists(left.file())) {
            return Optional.empty();
        }
        return OwnerLock.take(places.lock())
                .map(lock -> new Recording(places, new About(left.title(), left.began()), lock));
    }
}
