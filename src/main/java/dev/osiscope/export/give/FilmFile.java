package dev.osiscope.export.give;

import dev.osiscope.export.SafeFile;
import dev.osiscope.export.picture.GifFilm;
import java.io.IOException;
import java.nio.file.Path;

/// A picture that moves, written picture by picture; it is there as a whole or not at all.
public final class FilmFile {

    private final SafeFile file;
    private final GifFilm film;

    private FilmFile(SafeFile file, GifFilm film) {
        this.file = file;
        this.film = film;
    }

    /// Begins one that is to stand at `target`.
    ///
    /// @throws IOException where nothing can be written there
    public static FilmFile begin(Path target) throws IOException {
        SafeFile file = SafeFile.beside(target);
        return new FilmFile(file, new GifFilm(file.temporary()));
    }

    /// Adds a picture; all of them are as large as the first.
    ///
    /// @param width   in pixels
    /// @param colours row by row, each as `0x00rrggbb`
    /// @param last    whether it is shown longer
    /// @throws IOException where it can't be written
    public void add(int width, int[] colours, boolean last) throws IOException {
        try {
            film.add(width, colours, last);
        } catch (IOException failure) {
            end(false);
            throw failure;
        }
    }

    /// Puts it into its place.
    ///
    /// @param keep whether it is wanted; where not, nothing is left of it
    /// @throws IOException where it can't be written
    public void end(boolean keep) throws IOException {
        try (file) {
            film.close();
            if (keep) {
                file.keep();
            }
        }
    }
}
