package dev.osiscope.lesson.shelf;

import dev.osiscope.i18n.Phrase;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/// A folder or a zip file in which there may be a lesson, while it is open.
public final class LessonPlace implements AutoCloseable {

    private static final long LARGEST_ZIP = 128L << 20;
    private static final int MOST_ENTRIES = 1_000;

    private final LessonFolder folder;
    private final Optional<FileSystem> zip;

    private LessonPlace(LessonFolder folder, Optional<FileSystem> zip) {
        this.folder = folder;
        this.zip = zip;
    }

    /// Opens a folder or a zip file. A zip file may have the lesson's files at its root, or in its only folder.
    ///
    /// @throws IOException where it can't be read, or is too large for a lesson
    public static LessonPlace open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new LessonPlace(new LessonFolder.Given(name(path), path), Optional.empty());
        }
        if (!Files.isRegularFile(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (Files.size(path) > LARGEST_ZIP) {
            throw new LessonFailure.NoPlace(Phrase.of("lesson.failed.large", path.toString(), LARGEST_ZIP >> 20));
        }
        return openZip(path);
    }

    private static LessonPlace openZip(Path path) throws IOException {
        FileSystem zip;
        try {
            zip = FileSystems.newFileSystem(path);
        } catch (ProviderNotFoundException | IllegalArgumentException | ZipException none) {
            throw new LessonFailure.NoPlace(Phrase.of("lesson.failed.nozip", path.toString()));
        }
        try {
            return new LessonPlace(new LessonFolder.Given(name(path), within(zip.getPath("/"))), Optional.of(zip));
        } catch (IOException failure) {
            zip.close();
            throw failure;
        }
    }

    private static Path within(Path root) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.list(root)) {
            entries = all.limit(MOST_ENTRIES).toList();
        }
        boolean here = entries.stream().anyMatch(entry -> LessonFile.isOne(String.valueOf(entry.getFileName())));
        List<Path> folders = entries.stream().filter(Files::isDirectory).toList();
        return here || folders.size() != 1 ? root : folders.getFirst();
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        String plain = name == null ? "lesson" : name.toString();
        return plain.toLowerCase(Locale.ROOT).endsWith(".zip") ? plain.substring(0, plain.length() - ".zip".length()) : plain;
    }

    /// The lesson's files, until this is closed.
    public LessonFolder folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        if (zip.isPresent()) {
            zip.get().close();
        }
    }
}
