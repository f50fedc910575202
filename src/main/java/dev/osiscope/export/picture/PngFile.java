package dev.osiscope.export.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// A picture as PNG (W3C, Portable Network Graphics, third edition). It is painted and written band by band, so that a high one
/// takes no more memory than a low one.
public final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BAND = 256;
    private static final byte DEPTH = 8;
    private static final byte TRUE_COLOUR = 2;
    /// Large areas of one colour pack best as they are.
    private static final byte UNFILTERED = 0;
    private static final int CHANNELS = 3;

    private final Drawing drawing;
    private final Painter painter;
    private final double scale;
    private final int width;
    private final int height;

    private PngFile(Drawing drawing, Look look, double scale) {
        this.drawing = drawing;
        this.scale = scale;
        painter = new Painter(look);
        width = (int) Math.ceil(drawing.width() * scale);
        height = (int) Math.ceil(drawing.height() * scale);
    }

    /// Writes `drawing`.
    ///
    /// @param scale how many pixels of the file one of the drawing is
    /// @return whether it is whole; the watcher, which is told of steps, may have stopped it
    /// @throws IOException where it can't be written
    public static boolean write(Drawing drawing, Look look, double scale, OutputStream out, Watcher watcher)
            throws IOException {
        return new PngFile(drawing, look, scale).write(out, watcher);
    }

    private boolean write(OutputStream out, Watcher watcher) throws IOException {
        out.write(SIGNATURE);
        chunk("IHDR", header(), out);
        chunk("iTXt", title(), out);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream pixels = new DeflaterOutputStream(packed, deflater)) {
            BufferedImage band = new BufferedImage(width, BAND, BufferedImage.TYPE_INT_RGB);
            for (int top = 0; top < height; top += BAND) {
                paint(band, top);
                rows(band, Math.min(BAND, height - top), pixels);
                chunk("IDAT", packed.toByteArray(), out);
                packed.reset();
                if (!watcher.goOn(done(top + BAND))) {
                    return false;
                }
            }
        } finally {
            deflater.end();
        }
        chunk("IDAT", packed.toByteArray(), out);
        chunk("IEND", new byte[0], out);
        return true;
    }

    private int done(int bottom) {
        long steps = drawing.parts().stream().filter(part -> part.step() != Drawing.Part.NO_STEP).count();
        return (int) (steps * Math.min(height, bottom) / height);
    }

    private byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {DEPTH, TRUE_COLOUR, 0, 0, 0});
        return bytes.toByteArray();
    }

    private byte[] title() {
        // Keyword, not packed, no language, no translated keyword.
        return ("Title\0\0\0\0\0" + drawing.title() + " \u2013 " + drawing.description()).getBytes(StandardCharsets.UTF_8);
    }

    private void paint(BufferedImage band, int top) {
        Graphics2D brush = Painter.brush(band, scale);
        brush.translate(0, -top / scale);
        double from = top / scale;
        double to = (top + BAND) / scale;
        for (Drawing.Part part : drawing.parts()) {
            if (part.reaches(from, to)) {
                painter.paint(part, brush);
            }
        }
        brush.dispose();
    }

    private void rows(BufferedImage band, int count, OutputStream pixels) throws IOException {
        int[] colours = new int[width];
        byte[] row = new byte[CHANNELS * width];
        for (int y = 0; y < count; y++) {
            band.getRGB(0, y, width, 1, colours, 0, width);
            for (int index = 0; index < row.length; index++) {
                row[index] = (byte) (colours[index / CHANNELS] >> Byte.SIZE * (CHANNELS - 1 - index % CHANNELS));
            }
            pixels.write(UNFILTERED);
            pixels.write(row);
        }
    }

    private static void chunk(String type, byte[] data, OutputStream to) throws IOException {
        if (data.length == 0 && type.equals("IDAT")) {
            return;
        }
        DataOutputStream out = new DataOutputStream(to);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) check.getValue());
        out.flush();
    }
}
