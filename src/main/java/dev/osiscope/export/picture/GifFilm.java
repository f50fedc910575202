package dev.osiscope.export.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/// Pictures of anything that follow each other, as a GIF. Each brings only what has changed, in colours of its own: those that it
/// has most of, as many as there may be.
public final class GifFilm implements Closeable {

    private static final int MOST_COLOURS = 256;
    private static final int COLOUR = 0xffffff;

    private final GifFrames frames;
    private int[] before = new int[0];

    /// A film in `file`, which is new or empty.
    ///
    /// @throws IOException where it can't be written
    public GifFilm(Path file) throws IOException {
        frames = new GifFrames(file);
    }

    /// Adds a picture; all of them are as large as the first. It is passed over where it is not.
    ///
    /// @param width   in pixels
    /// @param colours row by row, each as `0x00rrggbb`
    /// @param last    whether it is shown longer
    /// @throws IOException where it can't be written
    public void add(int width, int[] colours, boolean last) throws IOException {
        if (before.length != 0 && before.length != colours.length) {
            return;
        }
        Rectangle place = before.length == 0 ? new Rectangle(width, colours.length / width) : ChangedPart.of(before, colours, width);
        int[] part = new int[place.width * place.height];
        for (int y = 0; y < place.height; y++) {
            System.arraycopy(colours, (place.y + y) * width + place.x, part, y * place.width, place.width);
        }
        frames.add(indexed(place, part), place, last);
        before = colours;
    }

    private static BufferedImage indexed(Rectangle place, int[] part) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int colour : part) {
            counts.merge(colour & COLOUR, 1, Integer::sum);
        }
        int[] chosen = counts.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_COLOURS).mapToInt(Map.Entry::getKey).toArray();
        Map<Integer, Byte> nearest = new HashMap<>();
        byte[] indices = new byte[part.length];
        for (int pixel = 0; pixel < part.length; pixel++) {
            indices[pixel] = nearest.computeIfAbsent(part[pixel] & COLOUR, colour -> GifPalette.nearest(chosen, colour));
        }
        IndexColorModel model = new IndexColorModel(Byte.SIZE, chosen.length, chosen, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image = new BufferedImage(place.width, place.height, BufferedImage.TYPE_BYTE_INDEXED, model);
        image.getRaster().setDataElements(0, 0, place.width, place.height, indices);
        return image;
    }

    @Override
    public void close() throws IOException {
        frames.close();
    }
}
