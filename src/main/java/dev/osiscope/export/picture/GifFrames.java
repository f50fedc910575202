package dev.osiscope.export.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;

/// The frames of a GIF that is shown again and again (GIF89a), each in its place over those before it.
final class GifFrames implements Closeable {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    /// How long a step is shown, in hundredths of a second.
    private static final int STEP = 150;
    private static final int LAST_STEP = 400;
    /// How often it is repeated, as the browsers' extension has it: 0 is without end.
    private static final byte[] FOR_EVER = {1, 0, 0};

    private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    private final FileImageOutputStream out;
    private boolean begun;

    /// @param file is new or empty
    GifFrames(Path file) throws IOException {
        out = new FileImageOutputStream(file.toFile());
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /// Adds a frame.
    ///
    /// @param place where it stands in the picture; the first is the whole picture
    /// @param last  whether it is shown longer
    void add(BufferedImage part, Rectangle place, boolean last) throws IOException {
        writer.writeToSequence(new IIOImage(part, null, metadata(part, place, last)), null);
        begun = true;
    }

    /// Ends the file.
    @Override
    public void close() throws IOException {
        try (out) {
            if (begun) {
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
    }

    private IIOMetadata metadata(BufferedImage part, Rectangle place, boolean last) throws IOException {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        root.appendChild(node("ImageDescriptor", Map.of("imageLeftPosition", place.x, "imageTopPosition", place.y,
                "imageWidth", place.width, "imageHeight", place.height, "interlaceFlag", "FALSE")));
        root.appendChild(node("GraphicControlExtension", Map.of("disposalMethod", "doNotDispose", "userInputFlag", "FALSE",
                "transparentColorFlag", "FALSE", "transparentColorIndex", 0,
                "delayTime", last ? LAST_STEP : STEP)));
        if (!begun) {
            IIOMetadataNode repeat = node("ApplicationExtension", Map.of("applicationID", "NETSCAPE", "authenticationCode", "2.0"));
            repeat.setUserObject(FOR_EVER);
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(repeat);
            root.appendChild(extensions);
        }
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(part), null);
        metadata.mergeTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode node(String name, Map<String, Object> attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        attributes.forEach((attribute, value) -> node.setAttribute(attribute, String.valueOf(value)));
        return node;
    }
}
