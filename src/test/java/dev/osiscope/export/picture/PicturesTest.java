package dev.osiscope.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.osiscope.tests.RunsBeside;
import dev.osiscope.viewmodel.ManySegments;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Node;

/// PNG and GIF, read back by Java's own readers.
@RunsBeside
class PicturesTest {

    @TempDir
    private Path folder;

    private static BufferedImage painted(Drawing drawing, Look look, double scale) {
        BufferedImage image = new BufferedImage((int) Math.ceil(drawing.width() * scale),
                (int) Math.ceil(drawing.height() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = Painter.brush(image, scale);
        drawing.parts().forEach(part -> new Painter(look).paint(part, brush));
        brush.dispose();
        return image;
    }

    private static int differing(BufferedImage one, BufferedImage other, int tolerance) {
        assertEquals(one.getWidth() + "x" + one.getHeight(), other.getWidth() + "x" + other.getHeight());
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    int apart = (one.getRGB(x, y) >> shift & 0xff) - (other.getRGB(x, y) >> shift & 0xff);
                    count += Math.abs(apart) > tolerance ? 1 : 0;
                }
            }
        }
        return count;
    }

    @ParameterizedTest
    @EnumSource
    void aPngWrittenInBandsIsThePicturePaintedAtOnce(Look look) throws Exception {
        double scale = look == Look.LIGHT ? 2 : 1;
        Excerpts.withCapture("hub-demo.pcapng", 0, excerpt -> {
            Drawing drawing = new LadderDrawing(excerpt, look.em()).whole();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            assertTrue(PngFile.write(drawing, look, scale, bytes, Watcher.NONE));
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
            assertEquals(0, differing(painted(drawing, look, scale), read, 0), look + " " + scale);
        });
    }

    @Test
    void theWordsAreThereInPixels() {
        Drawing drawing = new LadderDrawing(Excerpts.demo(), 13).whole();
        BufferedImage image = painted(drawing, Look.LIGHT, 2);
        int ground = image.getRGB(1, 1);
        drawing.labels().filter(label -> !label.text().isBlank()).forEach(label -> {
            int inked = 0;
            for (int y = (int) (2 * label.top()); y < 2 * label.bottom(); y++) {
                for (int x = (int) (2 * label.x()); x < 2 * (label.x() + label.width()); x++) {
                    inked += image.getRGB(x, y) == ground ? 0 : 1;
                }
            }
            double area = 4 * label.width() * (label.bottom() - label.top());
            double share = inked / area;
            assertTrue(share > 0.05, () -> label.text() + " has ink on " + share + " of its place");
        });
    }

    @Test
    void aHighPngIsPaintedBandByBand() throws IOException {
        Excerpt many = Excerpts.of("many", ManySegments.session(1, 80));
        Drawing drawing = new LadderDrawing(many, Look.LIGHT.em()).whole();
        List<Integer> told = new ArrayList<>();
        assertTrue(PngFile.write(drawing, Look.LIGHT, 1, OutputStream.nullOutputStream(), told::add));
        assertEquals(many.size(), told.getLast());
        assertEquals(Math.ceilDiv((int) drawing.height(), 256), told.size(), "it is painted in bands");
        assertFalse(PngFile.write(drawing, Look.LIGHT, 1, OutputStream.nullOutputStream(), _ -> false));
    }

    private List<BufferedImage> frames(Path file) throws IOException {
        List<BufferedImage> frames = new ArrayList<>();
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            BufferedImage shown = null;
            for (int index = 0; index < reader.getNumImages(true); index++) {
                IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(index).getAsTree("javax_imageio_gif_image_1.0");
                Node place = root.getElementsByTagName("ImageDescriptor").item(0);
                assertEquals(0, root.getElementsByTagName("LocalColorTable").getLength(), "one palette for all");
                BufferedImage part = reader.read(index);
                BufferedImage next = new BufferedImage(shown == null ? part.getWidth() : shown.getWidth(),
                        shown == null ? part.getHeight() : shown.getHeight(), BufferedImage.TYPE_INT_RGB);
                Graphics2D brush = next.createGraphics();
                brush.drawImage(shown, 0, 0, null);
                brush.drawImage(part, number(place, "imageLeftPosition"), number(place, "imageTopPosition"), null);
                brush.dispose();
                frames.add(next);
                shown = next;
            }
        } finally {
            reader.dispose();
        }
        return frames;
    }

    private static int number(Node node, String attribute) {
        return Integer.parseInt(node.getAttributes().getNamedItem(attribute).getNodeValue());
    }

    @ParameterizedTest
    @EnumSource
    void aGifHasAFrameAStepAndEachShowsItsStep(Look look) throws Exception {
        Excerpts.withCapture("hub-demo.pcapng", 0, excerpt -> {
            Path file = folder.resolve(look + ".gif");
            assertTrue(GifFile.write(excerpt, look, file, Watcher.NONE));
            List<BufferedImage> frames = frames(file);
            assertEquals(excerpt.size(), frames.size());
            LadderDrawing ladder = new LadderDrawing(excerpt, look.em());
            List<Drawing.Part> first = List.of(ladder.frame(), ladder.heads(0), ladder.row(0, 0, Ink.CURRENT));
            BufferedImage expected = painted(new Drawing(ladder.width(), ladder.height(), "", "", first), look, 1)
                    .getSubimage(0, 0, frames.getFirst().getWidth(), frames.getFirst().getHeight());
            int off = differing(expected, frames.getFirst(), 40);
            assertTrue(off < expected.getWidth() * expected.getHeight() / 500, () -> off + " values are of another colour");
            List<Drawing.Part> second = List.of(ladder.frame(), ladder.heads(1), ladder.row(0, 1, Ink.PANEL), ladder.row(1, 1, Ink.CURRENT),
                    ladder.ties(1));
            BufferedImage next = painted(new Drawing(ladder.width(), ladder.height(), "", "", second), look, 1)
                    .getSubimage(0, 0, frames.get(1).getWidth(), frames.get(1).getHeight());
            int other = differing(next, frames.get(1), 40);
            assertTrue(other < next.getWidth() * next.getHeight() / 500, () -> other + " values are of another colour at the second step");
            for (int step = 1; step < frames.size(); step++) {
                assertTrue(differing(frames.get(step - 1), frames.get(step), 40) > 500, "nothing new at step " + step);
            }
            assertTrue(frames.getFirst().getHeight() <= Math.ceil(44 * look.em()));
        });
    }

    @Test
    void aGifThatIsStoppedSaysSo() throws IOException {
        assertFalse(GifFile.write(Excerpts.demo(), Look.LIGHT, folder.resolve("stopped.gif"), steps -> steps < 3));
        assertTrue(Files.exists(folder.resolve("stopped.gif")));
    }
}
