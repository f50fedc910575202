package dev.osiscope.view.svg;

import static dev.osiscope.view.svg.SvgMarkup.number;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Transform;
import javafx.scene.transform.Translate;

/// A part of the window as a drawing (SVG 1.1, W3C, 16 August 2011): what is to be seen of it, as boxes, shapes and text. No pane
/// has anything else; shadows are left out. Used on the JavaFX application thread.
public final class SceneSvg {

    private final Node pane;
    private final SvgMarkup out = new SvgMarkup();

    private SceneSvg(Node pane) {
        this.pane = pane;
    }

    /// A drawing of `pane`, which is laid out.
    ///
    /// @param title    what it shows, in a few words
    /// @param language of its words: `de`
    /// @param ground   what it stands on
    public static String of(Node pane, String title, String language, Paint ground) {
        return new SceneSvg(pane).drawn(title, language, ground);
    }

    private String drawn(String title, String language, Paint ground) {
        Bounds bounds = pane.getLayoutBounds();
        String width = number(bounds.getWidth());
        String height = number(bounds.getHeight());
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("xmlns", "http://www.w3.org/2000/svg");
        attributes.put("width", width);
        attributes.put("height", height);
        attributes.put("viewBox", SvgMarkup.numbers(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight()));
        attributes.put("role", "img");
        attributes.put("aria-label", title);
        attributes.put("xml:lang", language);
        out.open("svg", attributes);
        out.title(title);
        Map<String, String> behind = new LinkedHashMap<>(Map.of("width", width, "height", height));
        SvgMarkup.paint(behind, "fill", ground);
        out.element("rect", behind);
        content(pane, bounds);
        out.close("svg");
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out;
    }

    /// @param sight what of the pane is to be seen, in its coordinates
    private void add(Node node, Bounds sight) {
        if (!node.isVisible() || node.getOpacity() == 0 || !sight.intersects(inPane(node, node.getBoundsInLocal()))) {
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        String transform = SvgMarkup.transform(node.getLocalToParentTransform());
        if (!transform.isEmpty()) {
            attributes.put("transform", transform);
        }
        if (node.getOpacity() < 1) {
            attributes.put("opacity", number(node.getOpacity()));
        }
        Bounds seen = sight;
        if (node.getClip() != null) {
            // The rectangle is in the node's own coordinates, which the group has with its transform.
            Bounds clip = node.getClip().getBoundsInParent();
            seen = intersection(sight, inPane(node, clip));
            attributes.put("clip-path", out.clip(clip.getMinX(), clip.getMinY(), clip.getWidth(), clip.getHeight()));
        }
        if (attributes.isEmpty()) {
            content(node, seen);
        } else {
            out.open("g", attributes);
            content(node, seen);
            out.close("g");
        }
    }

    private Transform place(Node node) {
        Transform place = new Translate();
        for (Node around = node; around != pane; around = around.getParent()) {
            place = around.getLocalToParentTransform().createConcatenation(place);
        }
        return place;
    }

    private Bounds inPane(Node node, Bounds local) {
        return pane.sceneToLocal(node.localToScene(local));
    }

    private static Bounds intersection(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(left, top, Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }

    private void content(Node node, Bounds sight) {
        switch (node) {
            case Text text -> TextMarks.add(text, out);
            case Shape shape -> ShapeMarks.add(shape, out);
            case TextFlow flow -> {
                RegionMarks.add(flow, place(flow), out);
                TextMarks.add(flow, out);
            }
            case Region region -> {
                RegionMarks.add(region, place(region), out);
                children(region, sight);
            }
            case Parent parent -> children(parent, sight);
            default -> { }
        }
    }

    /// From the back to the front.
    private void children(Parent parent, Bounds sight) {
        List<Node> children = parent.getChildrenUnmodifiable().stream()
                .sorted(Comparator.comparingDouble(Node::getViewOrder).reversed()).toList();
        children.forEach(child -> add(child, sight));
    }
}
