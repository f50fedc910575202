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

    private final int width;
    private final int height;
    private final String title;

    /// Where the pixels come from.
    @FunctionalInterface
    public interface Band {

        /// The pixels of rows that follow each other, row by row, each as `0x00rrggbb`.
        ///
        /// @param top   the first row
        /// @param count how many
        int[] rows(int top, int count);
    }

    private PngFile(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
    }

    /// Writes `drawing`.
    ///
    /// @param scale how many pixels of the file one of the drawing is
    /// @return whether it is whole; the watcher, which is told of steps, may have stopped it
    /// @throws IOException where it can't be written
    public static boolean write(Drawing drawing, Look look, double scale, OutputStream out, Watcher watcher)
            throws IOException {
        int width = (int) Math.ceil(drawing.width() * scale);
        int height = (int) Math.ceil(drawing.height() * scale);
        Painter painter = new Painter(look);
        long steps = drawing.parts().stream().filter(part -> part.step() != Drawing.Part.NO_STEP).count();
        String title = drawing.title() + " \u2013 " + drawing.description();
        return new PngFile(width, height, title).write((top, count) -> painted(drawing, painter, scale, width, top, count), out,
                bottom -> watcher.goOn((int) (steps * bottom / height)));
    }

    /// Writes a picture that is there already.
    ///
    /// @throws IOException where it can't be written
    public static void write(int width, int height, String title, Band pixels, OutputStream out) throws IOException {
        new PngFile(width, height, title).write(pixels, out, Watcher.NONE);
    }

    private static int[] painted(Drawing drawing, Painter painter, double scale, int width, int top, int count) {
        BufferedImage band = new BufferedImage(width, count, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = Painter.brush(band, scale);
        brush.translate(0, -top / scale);
        drawing.parts().stream().filter(part -> part.reaches(top / scale, (top + count) / scale))
                .forEach(part -> painter.paint(part, brush));
        brush.dispose();
        return band.getRGB(0, 0, width, count, null, 0, width);
    }

    /// @param watcher told of the rows that were written
    private boolean write(Band pixels, OutputStream out, Watcher watcher) throws IOException {
        out.write(SIGNATURE);
        chunk("IHDR", header(), out);
        // Keyword, not packed, no language, no translated keyword.
        chunk("iTXt", ("Title\0\0\0\0\0" + title).getBytes(StandardCharsets.UTF_8), out);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream rows = new DeflaterOutputStream(packed, deflater)) {
            for (int top = 0; top < height; top += BAND) {
                int count = Math.min(BAND, height - top);
                writeRows(pixels.rows(top, count), count, rows);
                chunk("IDAT", packed.toByteArray(), out);
                packed.reset();
                if (!watcher.goOn(top + count)) {
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

    private byte[] header() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {DEPTH, TRUE_COLOUR, 0, 0, 0});
        return bytes.toByteArray();
    }

    private void writeRows(int[] colours, int count, OutputStream rows) throws IOException {
        byte[] row = new byte[CHANNELS * width];
        for (int y = 0; y < count; y++) {
            for (int index = 0; index < row.length; index++) {
                int colour = colours[y * width + index / CHANNELS];
                row[index] = (byte) (colour >> Byte.SIZE * (CHANNELS - 1 - index % CHANNELS));
            }
            rows.write(UNFILTERED);
            rows.write(row);
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
