package dev.osiscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// A picture of the window in a file.
public final class Painted {

    /// As many as no blank picture has.
    private static final int COLOURS = 30;

    private Painted() {}

    /// It has this size in pixels, and something is in it.
    public static void assertPicture(int width, int height, Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(List.of(width, height), List.of(picture.getWidth(), picture.getHeight()), file::toString);
        long colours = IntStream.range(0, width * height)
                .map(index -> picture.getRGB(index % width, index / width)).distinct().limit(COLOURS).count();
        assertEquals(COLOURS, colours, () -> file + " is as good as blank");
    }
}
