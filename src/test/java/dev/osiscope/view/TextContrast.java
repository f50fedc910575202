package dev.osiscope.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How the texts of a scene stand out from what is painted behind them: the scene is painted without its texts, and the
/// colour of each is held against the picture where it stands. Used on the JavaFX application thread.
final class TextContrast {

    private static final double ENOUGH = 4.5;
    private static final double ENOUGH_FOR_LARGE = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;
    /// The share of a text's ground that it has to stand out from: a line may end in the rest.
    private static final double MOST = 0.85;
    /// The share of a text's height, above and below, in which there are no letters, and its edge at the sides.
    private static final double LEADING = 0.2;
    private static final double EDGE = 1;
    /// A text that can't be told from its ground, though nothing lies over it.
    private static final double NONE = 1.2;
    private static final int SEEN = 12;
    /// A form that was answered can't be worked any more, but what was answered is still to be read.
    private static final String READ = "answer-form";
    /// A picture lays out what is still to be laid out, as a pulse does.
    private static final int PULSES = 3;

    private final Scene scene;
    private final List<Text> texts;
    private final List<Double> opacities;

    private TextContrast(Scene scene, Node root) {
        this.scene = scene;
        dontCache(scene.getRoot());
        WritableImage dot = new WritableImage(1, 1);
        for (int pulse = 0; pulse < PULSES; pulse++) {
            scene.snapshot(dot);
        }
        texts = below(root, false).filter(text -> !text.getText().isBlank() && hasPixels(box(text))).toList();
        opacities = texts.stream().map(TextContrast::opacity).toList();
    }

    /// What scrolls is kept as a picture, which a scene without a stage does not paint anew.
    private static void dontCache(Node node) {
        node.setCache(false);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(TextContrast::dontCache);
        }
    }

    /// The texts in sight below `root` that are too faint, each with its contrast. Only what can't be worked just now may be
    /// fainter than the rest (WCAG 2.1, 1.4.3), and of that nothing that a learner is to read.
    static List<String> faint(Scene scene, Node root) {
        return new TextContrast(scene, root).faint();
    }

    private static Stream<Text> below(Node node, boolean isRead) {
        boolean read = isRead || node.getStyleClass().contains(READ);
        if (!node.isVisible() || node.isDisabled() && !read) {
            return Stream.empty();
        }
        Stream<Text> own = node instanceof Text text ? Stream.of(text) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(child -> below(child, read))) : own;
    }

    private List<String> faint() {
        int[] ground = withoutTexts();
        List<Text> faint = new ArrayList<>();
        List<Double> contrasts = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            double contrast = contrast(texts.get(index), opacities.get(index), ground);
            if (contrast < (isLarge(texts.get(index).getFont()) ? ENOUGH_FOR_LARGE : ENOUGH)) {
                faint.add(texts.get(index));
                contrasts.add(contrast);
            }
        }
        if (faint.isEmpty()) {
            return List.of();
        }
        int[] whole = picture();
        List<String> told = new ArrayList<>();
        for (int index = 0; index < faint.size(); index++) {
            if (contrasts.get(index) < NONE || differs(box(faint.get(index)), ground, whole)) {
                told.add("%s: %.2f".formatted(name(faint.get(index)), contrasts.get(index)));
            }
        }
        return told;
    }

    /// Looks are kept, so that nothing is laid out anew.
    private int[] withoutTexts() {
        List<Double> before = texts.stream().map(Node::getOpacity).toList();
        texts.forEach(text -> text.setOpacity(0));
        int[] ground = picture();
        for (int index = 0; index < texts.size(); index++) {
            texts.get(index).setOpacity(before.get(index));
        }
        return ground;
    }

    private int[] picture() {
        WritableImage picture = scene.snapshot(null);
        int width = (int) picture.getWidth();
        int[] pixels = new int[width * (int) picture.getHeight()];
        picture.getPixelReader().getPixels(0, 0, width, (int) picture.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static double opacity(Text text) {
        double opacity = 1;
        for (Node above = text; above != null; above = above.getParent()) {
            opacity *= above.getOpacity();
        }
        return opacity;
    }

    private static boolean isLarge(Font font) {
        return font.getSize() >= LARGE || font.getSize() >= LARGE_BOLD && font.getStyle().contains("Bold");
    }

    /// The least contrast that a text has to most of its ground.
    private double contrast(Text text, double opacity, int[] ground) {
        Color fill = (Color) text.getFill();
        Bounds box = box(text);
        double[] contrasts = pixels(box).mapToDouble(pixel -> {
            Color behind = color(ground[pixel]);
            return ContrastTest.contrast(behind.interpolate(Color.color(fill.getRed(), fill.getGreen(), fill.getBlue()),
                    fill.getOpacity() * opacity), behind);
        }).sorted().toArray();
        return contrasts[(int) ((1 - MOST) * contrasts.length)];
    }

    private static Color color(int pixel) {
        return Color.rgb(pixel >> 16 & 0xff, pixel >> 8 & 0xff, pixel & 0xff);
    }

    /// The places in a picture of the pixels in `box`.
    private IntStream pixels(Bounds box) {
        int width = (int) scene.getWidth();
        return IntStream.iterate((int) Math.ceil(box.getMinY()), y -> y < box.getMaxY(), y -> y + 1).flatMap(y ->
                IntStream.iterate((int) Math.ceil(box.getMinX()), x -> x < box.getMaxX(), x -> x + 1).map(x -> y * width + x));
    }

    private boolean differs(Bounds box, int[] one, int[] other) {
        return pixels(box).anyMatch(pixel -> {
            Color a = color(one[pixel]);
            Color b = color(other[pixel]);
            return Math.abs(a.getRed() - b.getRed()) + Math.abs(a.getGreen() - b.getGreen()) + Math.abs(a.getBlue() - b.getBlue())
                    > SEEN / 255.0;
        });
    }

    /// The part of a text that is in the window and in all that it is clipped by.
    private Bounds box(Node text) {
        Bounds all = text.getLayoutBounds();
        Bounds letters = new BoundingBox(all.getMinX() + EDGE, all.getMinY() + LEADING * all.getHeight(), all.getWidth() - 2 * EDGE,
                (1 - 2 * LEADING) * all.getHeight());
        Bounds box = cut(text.localToScene(letters), new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        for (Node above = text; above != null; above = above.getParent()) {
            Node clip = above.getClip();
            box = clip == null ? box : cut(box, above.localToScene(clip.getBoundsInParent()));
        }
        return box;
    }

    private static boolean hasPixels(Bounds box) {
        return box.getWidth() > 2 && box.getHeight() > 2;
    }

    private static Bounds cut(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(left, top, Math.min(one.getMaxX(), other.getMaxX()) - left, Math.min(one.getMaxY(), other.getMaxY()) - top);
    }

    private static String name(Text text) {
        List<String> path = new ArrayList<>();
        for (Node above = text.getParent(); above != null && path.size() < 4; above = above.getParent()) {
            path.add((above.getId() == null ? "" : "#" + above.getId()) + "." + String.join(".", above.getStyleClass()));
        }
        return "'" + text.getText() + "' in " + String.join(" < ", path);
    }
}
