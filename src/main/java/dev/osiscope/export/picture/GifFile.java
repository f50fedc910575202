package dev.osiscope.export.picture;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;

/// The ladder as a GIF that steps by itself (GIF89a): a frame a step, with the ladder up to it and the step marked. It is no
/// higher than a screen: what does not fit scrolls away under the lifelines' heads. Each frame brings only what has changed.
public final class GifFile {

    private static final double HIGHEST = 44;

    private final Excerpt excerpt;
    private final LadderDrawing ladder;
    private final Painter painter;
    private final GifPalette palette;
    private final int width;
    private final int height;

    private GifFile(Excerpt excerpt, Look look) {
        this.excerpt = excerpt;
        ladder = new LadderDrawing(excerpt, look.em());
        painter = new Painter(look);
        palette = new GifPalette(painter);
        width = (int) Math.ceil(ladder.width());
        height = (int) Math.ceil(Math.min(ladder.height(), HIGHEST * look.em()));
    }

    /// Writes the steps of `excerpt` to `file`, which is new or empty.
    ///
    /// @return whether it is whole; the watcher may have stopped it
    /// @throws IOException where it can't be written
    public static boolean write(Excerpt excerpt, Look look, Path file, Watcher watcher) throws IOException {
        return new GifFile(excerpt, look).write(file, watcher);
    }

    private boolean write(Path file, Watcher watcher) throws IOException {
        try (GifFrames frames = new GifFrames(file)) {
            int[] before = null;
            for (int step = excerpt.first(); step <= excerpt.last(); step++) {
                BufferedImage now = palette.of(paint(step));
                int[] pixels = now.getRaster().getPixels(0, 0, width, height, (int[]) null);
                Rectangle changed = before == null ? new Rectangle(width, height) : ChangedPart.of(before, pixels, width);
                frames.add(part(now, changed), changed, step == excerpt.last());
                before = pixels;
                if (!watcher.goOn(step - excerpt.first() + 1)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// A part with pixels of its own: of one that shares those of the whole, the writer takes the whole's first ones.
    private static BufferedImage part(BufferedImage whole, Rectangle place) {
        ColorModel colours = whole.getColorModel();
        WritableRaster pixels = colours.createCompatibleWritableRaster(place.width, place.height);
        pixels.setDataElements(0, 0, place.width, place.height,
                whole.getRaster().getDataElements(place.x, place.y, place.width, place.height, null));
        return new BufferedImage(colours, pixels, false, null);
    }

    private BufferedImage paint(int playhead) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = Painter.brush(image, 1);
        painter.paint(ladder.frame(), brush);
        painter.paint(ladder.heads(playhead), brush);
        double room = height - ladder.rowsTop() - ladder.em();
        int first = playhead;
        while (first > excerpt.first() && ladder.bottom(playhead) - ladder.top(first - 1) <= room) {
            first--;
        }
        brush.clip(new Rectangle2D.Double(0, ladder.rowsTop(), width, height));
        brush.translate(0, ladder.rowsTop() - ladder.top(first));
        for (int step = first; step <= playhead; step++) {
            painter.paint(ladder.row(step, playhead, step == playhead ? Ink.CURRENT : Ink.PANEL), brush);
        }
        painter.paint(ladder.ties(playhead), brush);
        brush.dispose();
        return image;
    }
}
