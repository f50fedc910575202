package dev.osiscope.view.svg;

import static dev.osiscope.view.svg.SvgMarkup.number;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Transform;

/// The backgrounds and borders of a region.
final class RegionMarks {

    private final Region region;
    private final Transform place;
    private final SvgMarkup out;

    private RegionMarks(Region region, Transform place, SvgMarkup out) {
        this.region = region;
        this.place = place;
        this.out = out;
    }

    /// @param place where the region is in the drawing
    static void add(Region region, Transform place, SvgMarkup out) {
        RegionMarks marks = new RegionMarks(region, place, out);
        if (region.getBackground() != null) {
            region.getBackground().getFills().forEach(marks::fill);
        }
        if (region.getBorder() != null) {
            region.getBorder().getStrokes().forEach(marks::stroke);
        }
    }

    private void fill(BackgroundFill fill) {
        Box box = box(fill.getInsets());
        boolean asLarge = region.getShape() != null && !region.isScaleShape();
        if (box.isEmpty() && !asLarge || isUnseen(fill.getFill())) {
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        SvgMarkup.paint(attributes, "fill", fill.getFill());
        if (region.getShape() instanceof SVGPath path) {
            shape(path, box, attributes);
        } else if (region.getShape() == null) {
            box.add(fill.getRadii(), 0, attributes, out);
        }
    }

    /// What takes the place of the box: as large as it, or in its middle.
    private void shape(SVGPath path, Box box, Map<String, String> attributes) {
        Bounds drawn = ((Shape) path).getLayoutBounds();
        double across = region.isScaleShape() ? box.width / drawn.getWidth() : 1;
        double down = region.isScaleShape() ? box.height / drawn.getHeight() : 1;
        double x = region.isScaleShape() || !region.isCenterShape() ? box.x : box.x + (box.width - drawn.getWidth()) / 2;
        double y = region.isScaleShape() || !region.isCenterShape() ? box.y : box.y + (box.height - drawn.getHeight()) / 2;
        attributes.put("d", path.getContent());
        attributes.put("transform", "matrix(" + SvgMarkup.numbers(across, 0, 0, down, x - drawn.getMinX() * across, y - drawn.getMinY() * down) + ")");
        out.element("path", attributes);
    }

    private void stroke(BorderStroke stroke) {
        Box box = box(stroke.getInsets());
        BorderWidths widths = stroke.getWidths();
        if (box.isEmpty()) {
            return;
        }
        if (stroke.isStrokeUniform() && widths.getTop() == widths.getRight() && widths.getTop() == widths.getBottom()
                && widths.getTop() == widths.getLeft()) {
            around(stroke, box);
        } else {
            double right = box.x + box.width;
            double bottom = box.y + box.height;
            side(stroke.getTopStroke(), stroke.getTopStyle(), widths.getTop(), box.x, box.y + widths.getTop() / 2, right, box.y + widths.getTop() / 2);
            side(stroke.getRightStroke(), stroke.getRightStyle(), widths.getRight(), right - widths.getRight() / 2, box.y, right - widths.getRight() / 2, bottom);
            side(stroke.getBottomStroke(), stroke.getBottomStyle(), widths.getBottom(), box.x, bottom - widths.getBottom() / 2, right, bottom - widths.getBottom() / 2);
            side(stroke.getLeftStroke(), stroke.getLeftStyle(), widths.getLeft(), box.x + widths.getLeft() / 2, box.y, box.x + widths.getLeft() / 2, bottom);
        }
    }

    private void around(BorderStroke stroke, Box box) {
        double width = stroke.getWidths().getTop();
        if (width <= 0 || isUnseen(stroke.getTopStroke()) || stroke.getTopStyle() == BorderStrokeStyle.NONE) {
            return;
        }
        Map<String, String> attributes = line(stroke.getTopStroke(), stroke.getTopStyle(), width);
        attributes.put("fill", "none");
        box.within(width / 2).add(stroke.getRadii(), width / 2, attributes, out);
    }

    private void side(Paint paint, BorderStrokeStyle style, double width, double fromX, double fromY, double toX, double toY) {
        if (width > 0 && !isUnseen(paint) && style != BorderStrokeStyle.NONE) {
            Map<String, String> attributes = line(paint, style, width);
            attributes.put("x1", number(fromX));
            attributes.put("y1", number(fromY));
            attributes.put("x2", number(toX));
            attributes.put("y2", number(toY));
            out.element("line", attributes);
        }
    }

    private static Map<String, String> line(Paint paint, BorderStrokeStyle style, double width) {
        Map<String, String> attributes = new LinkedHashMap<>();
        SvgMarkup.paint(attributes, "stroke", paint);
        attributes.put("stroke-width", number(width));
        if (!style.getDashArray().isEmpty()) {
            attributes.put("stroke-dasharray", style.getDashArray().stream().map(SvgMarkup::number).collect(Collectors.joining(" ")));
        }
        return attributes;
    }

    private static boolean isUnseen(Paint paint) {
        return SvgMarkup.colour(paint).getOpacity() == 0 || Color.TRANSPARENT.equals(paint);
    }

    private Box box(Insets insets) {
        double left = snapped(insets.getLeft(), place.getTx());
        double top = snapped(insets.getTop(), place.getTy());
        return new Box(left, top, snapped(region.getWidth() - insets.getRight(), place.getTx()) - left,
                snapped(region.getHeight() - insets.getBottom(), place.getTy()) - top);
    }

    /// Edges stand between pixels, as they do in the window: nothing shines through beside them.
    private double snapped(double edge, double before) {
        boolean moved = place.getMxx() == 1 && place.getMyy() == 1 && place.getMxy() == 0 && place.getMyx() == 0;
        return moved ? Math.round(before + edge) - before : edge;
    }

    /// A rectangle.
    private record Box(double x, double y, double width, double height) {

        boolean isEmpty() {
            return width <= 0 || height <= 0;
        }

        Box within(double inset) {
            return new Box(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
        }

        /// Adds it with round corners.
        ///
        /// @param inset how much smaller than that of the radii it is at each side
        void add(CornerRadii radii, double inset, Map<String, String> attributes, SvgMarkup out) {
            double topLeft = radius(radii.getTopLeftHorizontalRadius(), radii.isTopLeftHorizontalRadiusAsPercentage(), inset);
            if (radii.isUniform()) {
                attributes.put("x", number(x));
                attributes.put("y", number(y));
                attributes.put("width", number(width));
                attributes.put("height", number(height));
                if (topLeft > 0) {
                    attributes.put("rx", number(topLeft));
                }
                out.element("rect", attributes);
                return;
            }
            double topRight = radius(radii.getTopRightHorizontalRadius(), radii.isTopRightHorizontalRadiusAsPercentage(), inset);
            double bottomRight = radius(radii.getBottomRightHorizontalRadius(), radii.isBottomRightHorizontalRadiusAsPercentage(), inset);
            double bottomLeft = radius(radii.getBottomLeftHorizontalRadius(), radii.isBottomLeftHorizontalRadiusAsPercentage(), inset);
            attributes.put("d", "M" + SvgMarkup.numbers(x + topLeft, y) + "H" + number(x + width - topRight)
                    + corner(topRight, x + width, y + topRight) + "V" + number(y + height - bottomRight)
                    + corner(bottomRight, x + width - bottomRight, y + height) + "H" + number(x + bottomLeft)
                    + corner(bottomLeft, x, y + height - bottomLeft) + "V" + number(y + topLeft) + corner(topLeft, x + topLeft, y) + "Z");
            out.element("path", attributes);
        }

        private double radius(double radius, boolean share, double inset) {
            double wanted = share ? radius * Math.min(width, height) : radius - inset;
            return Math.clamp(wanted, 0, Math.min(width, height) / 2);
        }

        private static String corner(double radius, double toX, double toY) {
            return radius == 0 ? "" : "A" + SvgMarkup.numbers(radius, radius, 0, 0, 1, toX, toY);
        }
    }
}
