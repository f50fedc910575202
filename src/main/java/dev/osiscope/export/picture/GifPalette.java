package dev.osiscope.export.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The colours, less than 256, that all frames of a GIF share: those of the look, and between each ink and each ground that it stands on the
/// steps that smooth edges need.
final class GifPalette {

    private static final int STEPS = 7;
    /// What stands on each ground.
    private static final Map<Ink, List<Ink>> EDGES = Map.of(
            Ink.PANEL, List.of(Ink.TEXT, Ink.MUTED, Ink.LINE, Ink.DANGER, Ink.LAYER_7, Ink.LAYER_4, Ink.LAYER_3, Ink.LAYER_2),
            Ink.CURRENT, List.of(Ink.TEXT, Ink.MUTED, Ink.LINE, Ink.DANGER, Ink.LAYER_7, Ink.LAYER_4, Ink.LAYER_3, Ink.LAYER_2),
            Ink.RAISED, List.of(Ink.TEXT, Ink.MUTED, Ink.LINE),
            Ink.TINT_4, List.of(Ink.LAYER_4),
            Ink.LAYER_4, List.of(Ink.ON_LAYER));

    private final int[] colours;
    private final IndexColorModel model;
    private final Map<Integer, Byte> nearest = new HashMap<>();

    GifPalette(Painter painter) {
        Set<Integer> found = new LinkedHashSet<>();
        for (Ink ink : Ink.values()) {
            found.add(painter.colour(ink).getRGB());
        }
        EDGES.forEach((ground, inks) -> inks.forEach(ink -> {
            for (int step = 1; step < STEPS; step++) {
                found.add(between(painter.colour(ground), painter.colour(ink), (double) step / STEPS));
            }
        }));
        colours = found.stream().mapToInt(Integer::intValue).toArray();
        model = new IndexColorModel(Byte.SIZE, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    }

    private static int between(Color from, Color to, double share) {
        return new Color(mix(from.getRed(), to.getRed(), share), mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share)).getRGB();
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /// The picture in these colours.
    BufferedImage of(BufferedImage painted) {
        int width = painted.getWidth();
        BufferedImage image = new BufferedImage(width, painted.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        int[] row = new int[width];
        byte[] indices = new byte[width];
        for (int y = 0; y < painted.getHeight(); y++) {
            painted.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                indices[x] = nearest.computeIfAbsent(row[x], colour -> nearest(colours, colour));
            }
            image.getRaster().setDataElements(0, y, width, 1, indices);
        }
        return image;
    }

    /// The place of the one among `colours` that is nearest to `colour`.
    static byte nearest(int[] colours, int colour) {
        int best = 0;
        for (int index = 1; index < colours.length; index++) {
            if (distance(colours[index], colour) < distance(colours[best], colour)) {
                best = index;
            }
        }
        return (byte) best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int apart = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += apart * apart;
        }
        return sum;
    }
}
